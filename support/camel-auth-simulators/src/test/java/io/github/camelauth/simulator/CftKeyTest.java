package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.CftClient.APP_HEADER;
import static io.github.camelauth.simulator.CftClient.FARMS;
import static io.github.camelauth.simulator.CftClient.USER;
import static io.github.camelauth.simulator.CftClient.USER_HEADER;
import static io.github.camelauth.simulator.CftClient.USER_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checklist 1 to 4. */
@ExtendWith(CftSimulatorExtension.class)
final class CftKeyTest {

    private static final String APP_KEY = CftSimulator.DEFAULT_APP_KEY;
    private static final String KEY = CftSimulator.DEFAULT_USER_KEY;
    private static final String LOGIN = "username=" + USER + "&password=" + CftSimulator.DEFAULT_PASSWORD;

    private CftSimulator cft;
    private CftClient client;

    @BeforeEach
    void setUp(CftSimulator started) {
        cft = started;
        client = new CftClient(started);
    }

    private Reply userKey(String contentType, String body) throws Exception {
        return client.send("POST", cft.userKeyPath(), body, APP_HEADER, APP_KEY, "Content-Type", contentType);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Api-App-Authorization, X-Api-Authorization",
        "X-API-APP-Authorization, X-API-Authorization",
        "x-api-app-authorization, x-api-authorization"
    })
    void farms_withBothKeys_areListed(String appHeader, String userHeader) throws Exception {
        Reply reply = client.get(cft.farmsPath(), appHeader, APP_KEY, userHeader, KEY);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().findValuesAsText("name")).containsExactly("Hill Farm", "Ferme du Lac");
        assertThat(cft.journal().last().orElseThrow().caller().name()).isEqualTo(USER);
        assertThat(client.get(FARMS + "2/", appHeader, APP_KEY, userHeader, KEY)
                        .json()
                        .path("country")
                        .asText())
                .isEqualTo("FR");
    }

    @Test
    void farms_withoutAKey_areForbidden() throws Exception {
        for (Reply reply : List.of(
                client.get(FARMS),
                client.get(FARMS, APP_HEADER, APP_KEY),
                client.get(FARMS, USER_HEADER, KEY),
                client.get(FARMS, APP_HEADER, KEY, USER_HEADER, APP_KEY),
                client.get(FARMS, APP_HEADER, "Bearer " + APP_KEY, USER_HEADER, KEY),
                client.get(FARMS, "X-APP-Authorization", APP_KEY, USER_HEADER, KEY),
                client.get(FARMS, APP_HEADER, APP_KEY, APP_HEADER, APP_KEY, USER_HEADER, KEY))) {
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.json().path("detail").asText()).isEqualTo("Forbidden");
        }
        assertThat(cft.rejectedCalls()).isEqualTo(7);
        assertThat(cft.apiCalls()).isEqualTo(7);
    }

    @Test
    void keys_inParameters_areGoodUnlessSwitched() throws Exception {
        String both = FARMS + "?api_app_key=" + APP_KEY + "&api_key=" + KEY;
        assertThat(client.get(both).status()).isEqualTo(200);
        assertThat(client.get(both, USER_HEADER, "wrong").status()).isEqualTo(403);
        assertThat(client.send(
                                "POST",
                                cft.calculationPath(),
                                "api_app_key=" + APP_KEY,
                                "Content-Type",
                                SyncaccessClient.FORM)
                        .status())
                .isEqualTo(200);

        cft.switches().set(CftSwitches.KEYS_IN_PARAMETERS, false);

        assertThat(client.get(both).status()).isEqualTo(403);
    }

    @Test
    void calculation_withTheApplicationKeyAlone_isDone() throws Exception {
        assertThat(client.send("POST", cft.calculationPath(), "{}", APP_HEADER, APP_KEY)
                        .status())
                .isEqualTo(200);
        assertThat(cft.journal().last().orElseThrow().caller().name()).isEqualTo("application 1");
        assertThat(client.send("POST", cft.calculationPath(), "{}", USER_HEADER, KEY)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void rejections_whenSwitched_lookDifferent() throws Exception {
        cft.switches().set(CftSwitches.KEYS_TOLD_APART, true);
        assertThat(client.get(FARMS).json().path("detail").asText()).contains("application key");
        assertThat(client.get(FARMS, APP_HEADER, APP_KEY).json().path("detail").asText())
                .contains("user key");
        cft.switches().set(CftSwitches.REJECTED_BODY, ErrorBody.HTML).set(CftSwitches.REJECTED_STATUS, 401);
        assertThat(client.get(FARMS).header("Content-Type")).startsWith("text/html");
        assertThat(client.get(FARMS).status()).isEqualTo(401);
        cft.switches().set(CftSwitches.REJECTED_BODY, ErrorBody.EMPTY);
        assertThat(client.get(FARMS).body()).isEmpty();
    }

    @Test
    void keys_changed_endTheOldOnes() throws Exception {
        String appKey = CftKeys.random();
        String userKey = CftKeys.random();
        cft.changeAppKey(appKey);
        cft.changeUserKey(USER, userKey);

        assertThat(client.get(FARMS, APP_HEADER, APP_KEY, USER_HEADER, userKey).status())
                .isEqualTo(403);
        assertThat(client.get(FARMS, APP_HEADER, appKey, USER_HEADER, KEY).status())
                .isEqualTo(403);
        assertThat(client.get(FARMS, APP_HEADER, appKey, USER_HEADER, userKey).status())
                .isEqualTo(200);
        assertThat(cft.userKey(USER)).isEqualTo(userKey);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "not-a-real-application-key-not-a-real-key+A"})
    void keys_ofAnotherShape_areNoKeys(String key) {
        assertThatThrownBy(() -> cft.changeAppKey(key))
                .hasMessageContaining("43")
                .hasMessageNotContaining(key);
        assertThatThrownBy(() -> CftSimulator.builder().userKey(key)).isInstanceOf(IllegalArgumentException.class);
        assertThat(CftKeys.random()).matches("[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");
    }

    @Test
    void userKey_byPassword_isTold() throws Exception {
        Reply reply = userKey(SyncaccessClient.FORM, LOGIN);

        assertThat(reply.json().path("api_key").asText()).isEqualTo(KEY);
        assertThat(cft.tokensCreated()).isEqualTo(1);
        assertThat(cft.userKeyRequests()).isEqualTo(1);
        assertThat(cft.journal().last().orElseThrow().caller().name()).isEqualTo(USER);
        cft.switches().set(CftSwitches.USER_KEY_FIELD, "");
        assertThat(userKey(SyncaccessClient.FORM, LOGIN).body()).isEqualTo(KEY);
    }

    @ParameterizedTest
    @CsvSource({"403", "401", "400"})
    void userKey_byWrongPassword_isRefusedAsSwitched(int status) throws Exception {
        cft.switches().set(CftSwitches.BAD_PASSWORD_STATUS, status);

        for (String login : List.of("", "username=" + USER + "&password=wrong", LOGIN.replace(USER, "nobody"))) {
            assertThat(userKey(SyncaccessClient.FORM, login).status()).isEqualTo(status);
        }
        cft.changePassword(USER, "made-up-too");
        assertThat(userKey(SyncaccessClient.FORM, LOGIN).status()).isEqualTo(status);
    }

    @Test
    void userKey_withoutTheApplicationKey_isForbidden() throws Exception {
        assertThat(client.send("POST", USER_KEY, LOGIN, "Content-Type", SyncaccessClient.FORM)
                        .status())
                .isEqualTo(403);
        assertThat(client.get(USER_KEY, APP_HEADER, APP_KEY).status()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({"FORM, 200, 400", "JSON, 400, 200", "EITHER, 200, 200"})
    void userKey_encoding_isSwitched(CftEncoding encoding, int form, int json) throws Exception {
        cft.switches().set(CftSwitches.USER_KEY_ENCODING, encoding);
        String object =
                "{\"username\":\"%s\",\"password\":\"%s\",\"n\":1}".formatted(USER, CftSimulator.DEFAULT_PASSWORD);

        assertThat(userKey(SyncaccessClient.FORM, LOGIN).status()).isEqualTo(form);
        assertThat(userKey(TestClient.JSON, object).status()).isEqualTo(json);
        assertThat(userKey("text/plain", LOGIN).status()).isEqualTo(400);
        assertThat(userKey(TestClient.JSON, "{").status()).isEqualTo(400);
    }

    @Test
    void userKey_path_isSwitched() throws Exception {
        cft.switches().set(CftSwitches.USER_KEY_PATH, "/user/key/");

        assertThat(userKey(SyncaccessClient.FORM, LOGIN).status()).isEqualTo(200);
        assertThat(client.send("POST", USER_KEY, LOGIN).status()).isEqualTo(404);
    }

    @Test
    void paths_withoutSlashOrUnknown_areAsDjangoHasThem() throws Exception {
        assertThat(client.get("/api/v1/farm").header("Location")).isEqualTo(FARMS);
        assertThat(client.send("POST", "/api/v1/crop_product", "").status()).isEqualTo(404);
        assertThat(client.get("/api/v1/nothing/").status()).isEqualTo(404);
        assertThat(client.get(FARMS + "9/", APP_HEADER, APP_KEY, USER_HEADER, KEY)
                        .status())
                .isEqualTo(404);
        assertThat(client.get("/nothing").status()).isEqualTo(404);
        assertThat(client.send("PUT", "/account/login/", "").status()).isEqualTo(405);
    }

    @Test
    void requests_beyondTheSwitchedRate_areRefused() throws Exception {
        cft.switches()
                .set(CftSwitches.RATE_LIMIT_PER_MINUTE, 1)
                .set(CftSwitches.RATE_LIMIT_RETRY_AFTER, RetryAfter.SECONDS);
        client.get("/");

        assertThat(client.get(FARMS).status()).isEqualTo(429);
        assertThat(client.get(FARMS).header("Retry-After")).isNotBlank();
    }

    @Test
    void farms_changed_areListed() throws Exception {
        cft.changeFarms(List.of(new CftFarm(7, "Only Farm", "NL")));

        assertThat(client.get(FARMS, APP_HEADER, APP_KEY, USER_HEADER, KEY).body())
                .isEqualTo("[{\"id\":7,\"name\":\"Only Farm\",\"country\":\"NL\"}]");
    }
}
