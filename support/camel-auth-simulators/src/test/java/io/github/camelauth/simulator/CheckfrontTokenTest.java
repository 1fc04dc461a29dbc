package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.CheckfrontClient.REDIRECT;
import static io.github.camelauth.simulator.CheckfrontClient.STAFF;
import static io.github.camelauth.simulator.CheckfrontClient.TOKEN;
import static io.github.camelauth.simulator.CheckfrontClient.codeForm;
import static io.github.camelauth.simulator.CheckfrontClient.error;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checklist 2 and 3. */
final class CheckfrontTokenTest {

    private static final String OTHER_KEY = "other-consumer";
    private static final String OTHER_SECRET = "not-a-real-secret-either";

    @RegisterExtension
    static final CheckfrontSimulatorExtension CHECKFRONT =
            new CheckfrontSimulatorExtension(CheckfrontSimulator.builder().otherConsumer(OTHER_KEY, OTHER_SECRET));

    private CheckfrontSimulator checkfront;
    private CheckfrontClient client;

    @BeforeEach
    void setUp(CheckfrontSimulator started) {
        checkfront = started;
        client = new CheckfrontClient(started);
    }

    private String code() {
        return checkfront.issueCode(STAFF, REDIRECT);
    }

    private Reply tokenBy(String authorization, String form) throws Exception {
        return client.send("POST", TOKEN, form, "Authorization", authorization, "Content-Type", SyncaccessClient.FORM);
    }

    private Reply tokenWithoutHeader(String form) throws Exception {
        return client.send("POST", TOKEN, form, "Content-Type", SyncaccessClient.FORM);
    }

    private static String inBody(String key, String secret) {
        return "&client_id=" + key + "&client_secret=" + secret;
    }

    @Test
    void exchange_ofACode_isAsDocumented() throws Exception {
        Reply reply = client.exchange();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().fieldNames())
                .toIterable()
                .containsExactly("access_token", "expires_in", "refresh_token");
        assertThat(reply.json().path("access_token").asText()).matches("[0-9a-f]{32}");
        assertThat(reply.json().path("refresh_token").asText()).matches("[0-9a-f]{32}");
        assertThat(reply.json().path("expires_in").isInt()).isTrue();
        assertThat(reply.json().path("expires_in").asInt()).isEqualTo(14_000);
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(checkfront.exchanges()).isEqualTo(1);
        assertThat(checkfront.tokensCreated()).isEqualTo(1);
        assertThat(checkfront.journal().last().orElseThrow().caller().name()).isEqualTo(STAFF);
    }

    @Test
    void code_afterSixtySeconds_isDead() throws Exception {
        String code = code();
        String other = code();
        checkfront.clock().advance(Duration.ofSeconds(59));
        assertThat(client.token(codeForm(code)).status()).isEqualTo(200);
        checkfront.clock().advance(Duration.ofSeconds(1));

        assertThat(error(client.token(codeForm(other)))).isEqualTo("400 invalid_grant");
    }

    @Test
    void code_usedTwice_isRefusedAndCounted() throws Exception {
        String code = code();
        client.token(codeForm(code));

        assertThat(error(client.token(codeForm(code)))).isEqualTo("400 invalid_grant");
        assertThat(checkfront.codesReused()).isEqualTo(1);
        assertThat(checkfront.pairs()).hasSize(1);
    }

    @Test
    void code_ofAnotherApplicationOrRedirect_isRefusedAndStaysGood() throws Exception {
        String code = code();

        assertThat(error(tokenBy(TestClient.basic(OTHER_KEY, OTHER_SECRET), codeForm(code))))
                .isEqualTo("400 invalid_grant");
        assertThat(error(client.token(codeForm(code, REDIRECT + "/")))).isEqualTo("400 redirect_uri_mismatch");
        assertThat(client.token(codeForm(code)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "code=x&redirect_uri=y",
                "grant_type=password",
                "grant_type=Authorization_Code&code=x",
                "grant_type=authorization_code",
                "grant_type=authorization_code&code=&redirect_uri=y",
                "grant_type=refresh_token",
                "grant_type=refresh_token&grant_type=refresh_token&refresh_token=x",
                "grant_type=refresh_token&refresh_token=x&type=web_server"
            })
    void request_thatIsNotAsDocumented_isInvalid(String form) throws Exception {
        Reply reply = client.token(form);

        assertThat(error(reply)).isEqualTo("400 invalid_request");
        assertThat(reply.json().fieldNames()).toIterable().containsExactly("error", "error_description");
    }

    @Test
    void request_withoutTheRightClient_isInvalid() throws Exception {
        String form = codeForm(code());
        String key = CheckfrontSimulator.DEFAULT_CONSUMER_KEY;
        String secret = CheckfrontSimulator.DEFAULT_CONSUMER_SECRET;

        assertThat(error(tokenWithoutHeader(form))).isEqualTo("400 invalid_client");
        assertThat(error(tokenWithoutHeader(form + inBody(key, secret)))).isEqualTo("400 invalid_client");
        for (String header : List.of(
                TestClient.basic(key, "wrong"),
                TestClient.basic("wrong", secret),
                CheckfrontClient.API_KEY,
                "Basic %%%",
                "BEARER x")) {
            assertThat(error(tokenBy(header, form))).isEqualTo("400 invalid_client");
        }
        assertThat(error(client.token(form + inBody(key, "other")))).isEqualTo("400 invalid_client");
        assertThat(error(client.token(form + inBody("other", secret)))).isEqualTo("400 invalid_client");
        assertThat(client.token(form + inBody(key, secret)).status()).isEqualTo(200);
    }

    @Test
    void request_notByPostAndForm_isInvalid() throws Exception {
        String form = codeForm(code());

        assertThat(error(client.get(TOKEN + "?" + form, "Authorization", CheckfrontClient.CONSUMER)))
                .isEqualTo("400 invalid_request");
        assertThat(error(client.send(
                        "POST",
                        TOKEN,
                        "{}",
                        "Authorization",
                        CheckfrontClient.CONSUMER,
                        "Content-Type",
                        TestClient.JSON)))
                .isEqualTo("400 invalid_request");
        assertThat(client.send("POST", "/oauth/token", form).status()).isEqualTo(404);
    }

    @Test
    void errors_whenSwitched_haveOtherStatuses() throws Exception {
        checkfront
                .switches()
                .set(CheckfrontSwitches.TOKEN_ERROR_STATUS, 200)
                .set(CheckfrontSwitches.INVALID_CLIENT_STATUS, 401);

        assertThat(error(client.token(codeForm("unknown")))).isEqualTo("200 invalid_grant");
        assertThat(error(tokenBy("Basic x", codeForm("unknown")))).isEqualTo("401 invalid_client");
    }

    @ParameterizedTest
    @EnumSource(CheckfrontExpiresIn.class)
    void answer_whenSwitched_hasAnotherForm(CheckfrontExpiresIn form) throws Exception {
        checkfront
                .switches()
                .set(CheckfrontSwitches.EXPIRES_IN, form)
                .set(CheckfrontSwitches.TOKEN_TYPE, true)
                .set(CheckfrontSwitches.ACCESS_LIFETIME, Duration.ofMinutes(1));

        var json = client.exchange().json();

        assertThat(json.path("token_type").asText()).isEqualTo("bearer");
        assertThat(json.get("scope").isNull()).isTrue();
        assertThat(json.has("expires_in")).isEqualTo(form != CheckfrontExpiresIn.ABSENT);
        assertThat(json.path("expires_in").isTextual()).isEqualTo(form == CheckfrontExpiresIn.TEXT);
        assertThat(json.path("expires_in").asInt(60)).isEqualTo(60);
    }

    @Test
    void secret_changed_endsTheOldOne() throws Exception {
        checkfront.changeConsumerSecret("another-made-up-secret");

        assertThat(error(client.exchange())).isEqualTo("400 invalid_client");
        assertThat(tokenBy(
                                TestClient.basic(CheckfrontSimulator.DEFAULT_CONSUMER_KEY, "another-made-up-secret"),
                                codeForm(code()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void exchange_whenSwitched_endsEarlierGrants() throws Exception {
        checkfront.switches().set(CheckfrontSwitches.NEW_GRANT_ENDS_OLD, true);
        var first = client.exchange().json();
        checkfront.provisionPair("somebody.else");
        var second = client.exchange().json();

        assertThat(client.bookings(first).status()).isEqualTo(401);
        assertThat(client.bookings(second).status()).isEqualTo(200);
        assertThat(error(client.refresh(first))).isEqualTo("400 invalid_grant");
        assertThat(checkfront.newestPair("somebody.else").orElseThrow().accessRevoked())
                .isFalse();
    }

    @Test
    void lenient_mode_takesWhatTheVendorsSdkSends() throws Exception {
        try (CheckfrontSimulator lenient =
                CheckfrontSimulator.builder().lenient().start()) {
            CheckfrontClient sdk = new CheckfrontClient(lenient);
            String form = codeForm(lenient.issueCode(STAFF, REDIRECT))
                    + inBody(CheckfrontSimulator.DEFAULT_CONSUMER_KEY, CheckfrontSimulator.DEFAULT_CONSUMER_SECRET)
                    + "&type=web_server";
            String[] headers = {"Authorization", "BEARER stale", "Content-Type", SyncaccessClient.FORM};

            var pair = sdk.send("POST", TOKEN, form, headers).json();
            Reply again = sdk.send("POST", TOKEN, form, headers);

            assertThat(again.status()).isEqualTo(200);
            sdk.refresh(pair);
            assertThat(sdk.bookings(pair).status()).isEqualTo(200);
            String token = pair.path("access_token").asText();
            assertThat(sdk.get(CheckfrontClient.BOOKINGS, "Authorization", "bearer " + token)
                            .status())
                    .isEqualTo(200);
        }
    }
}
