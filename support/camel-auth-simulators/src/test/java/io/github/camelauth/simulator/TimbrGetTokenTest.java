package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.TestClient.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checklist 1 to 3 and 6. */
final class TimbrGetTokenTest {

    private static final String GET_TOKEN = "/timbr/api/get_token";

    @RegisterExtension
    private final TimbrSimulatorExtension extension =
            new TimbrSimulatorExtension(TimbrSimulator.builder().otherUser("other", "another-made-up-one"));

    private TimbrSimulator timbr;
    private TestClient client;

    @BeforeEach
    void setUp(TimbrSimulator started) {
        timbr = started;
        client = new TestClient(started);
    }

    private Reply getToken(String authorization) throws Exception {
        return client.postAs(authorization, GET_TOKEN, "");
    }

    private Reply getToken() throws Exception {
        return getToken("Bearer " + timbr.bearer());
    }

    private static String token(Reply reply) {
        return reply.json().at("/data/0").asText();
    }

    private int ontologies(String token) throws Exception {
        return client.get("/timbr/api/get_ontologies/", "Content-Type", JSON, "x-api-key", token)
                .status();
    }

    @Test
    void getToken_asDocumented_givesAToken() throws Exception {
        Reply reply = getToken();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("status").asText()).isEqualTo("success");
        assertThat(reply.json().path("data")).hasSize(1);
        assertThat(token(reply)).matches("tk_[0-9a-f]{53,}");
        assertThat(timbr.journal().last().orElseThrow().caller().name()).isEqualTo(TimbrSimulator.DEFAULT_USERNAME);
        assertThat(timbr.journal().last().orElseThrow().toString()).doesNotContain(timbr.bearer());
    }

    @Test
    void getToken_repeatedly_givesEachUserTheSame() throws Exception {
        String first = token(getToken());
        String others = token(getToken("Bearer " + timbr.bearer("other", "another-made-up-one")));

        assertThat(token(getToken())).isEqualTo(first).isNotEqualTo(others);
        assertThat(timbr.tokenRequests()).isEqualTo(3);
        assertThat(timbr.tokensCreated()).isEqualTo(2);
        assertThat(timbr.apiCalls()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"NEW_BESIDE_OLD, 200", "NEW_FOR_OLD, 401"})
    void getToken_whenRotating_givesAnother(TimbrRotation rotation, int oldOnes) throws Exception {
        timbr.switches().set(TimbrSwitches.ROTATION, rotation);
        String first = token(getToken());
        String second = token(getToken());

        assertThat(second).isNotEqualTo(first);
        assertThat(ontologies(first)).isEqualTo(oldOnes);
        assertThat(ontologies(second)).isEqualTo(200);
    }

    @Test
    void getToken_afterInvalidation_givesAnother() throws Exception {
        String before = token(getToken());
        timbr.invalidateTokens();

        assertThat(ontologies(before)).isEqualTo(401);
        assertThat(ontologies(token(getToken()))).isEqualTo(200);
        assertThat(timbr.tokens()).extracting(TimbrToken::active).containsExactly(false, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer ", "bearer %s", "Bearer  %s", "Bearer %s %s", "Basic %s", "Bearer x%s"})
    void authorization_notSchemeAndOneWord_isRefused(String form) throws Exception {
        Reply reply = getToken(form.replace("%s", timbr.bearer()));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json().path("status").asText()).isEqualTo("error");
        assertThat(reply.json().path("data").isTextual()).isTrue();
        assertThat(timbr.tokensCreated()).isZero();
    }

    @Test
    void bearer_ofWrongCredentials_isRefusedEvenWith200() throws Exception {
        String wrong = "Bearer " + timbr.bearer(TimbrSimulator.DEFAULT_USERNAME, "wrong");

        assertThat(getToken(wrong).status()).isEqualTo(401);
        timbr.switches().set(TimbrSwitches.GET_TOKEN_ERROR_STATUS, 200);
        Reply disguised = getToken(wrong);
        assertThat(disguised.status()).isEqualTo(200);
        assertThat(disguised.json().path("status").asText()).isEqualTo("error");
    }

    @Test
    void apiKey_onGetToken_isNoWayIn() throws Exception {
        String key = timbr.provisionToken().value().reveal();

        assertThat(client.send("POST", GET_TOKEN, "", "Content-Type", JSON, "x-api-key", key)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void request_ofAnotherFormThanDocumented_isRefused() throws Exception {
        String authorization = "Bearer " + timbr.bearer();

        assertThat(client.send("POST", GET_TOKEN, "", "Authorization", authorization)
                        .status())
                .isEqualTo(415);
        assertThat(client.get(GET_TOKEN, "Authorization", authorization, "Content-Type", JSON)
                        .status())
                .isEqualTo(405);
        assertThat(client.postAs(authorization, GET_TOKEN + "/", "").status()).isEqualTo(404);
        timbr.switches().set(TimbrSwitches.WRONG_CONTENT_TYPE_STATUS, 400);
        assertThat(client.send("POST", GET_TOKEN, "", "Authorization", authorization)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void body_ofGetToken_isWantedWhenSwitched() throws Exception {
        timbr.switches().set(TimbrSwitches.GET_TOKEN_WANTS_BODY, true);

        assertThat(getToken().status()).isEqualTo(400);
        assertThat(client.postAs("Bearer " + timbr.bearer(), GET_TOKEN, "{}").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(TimbrKeyForm.class)
    void bearer_ofAnotherKeyForm_isRefused(TimbrKeyForm form) throws Exception {
        for (TimbrKeyForm sent : TimbrKeyForm.values()) {
            timbr.switches().set(TimbrSwitches.KEY_FORM, sent);
            String bearer = timbr.bearer();
            timbr.switches().set(TimbrSwitches.KEY_FORM, form);
            assertThat(getToken("Bearer " + bearer).status()).isEqualTo(sent == form ? 200 : 401);
        }
    }

    @Test
    void bearer_ofAnotherPlaintext_isRefused() throws Exception {
        String colon = timbr.bearer();
        timbr.switches().set(TimbrSwitches.PLAINTEXT, TimbrPlaintext.SLASH);

        assertThat(getToken("Bearer " + colon).status()).isEqualTo(401);
        assertThat(getToken().status()).isEqualTo(200);
    }

    @Test
    void bearer_ofAnyAge_isGoodUnlessSwitched() throws Exception {
        String old = "Bearer " + timbr.bearer();
        timbr.clock().advance(Duration.ofDays(3650));

        assertThat(getToken(old).status()).isEqualTo(200);
        timbr.switches().set(TimbrSwitches.BEARER_LIFETIME, Duration.ofMinutes(1));
        assertThat(getToken(old).status()).isEqualTo(401);
        assertThat(getToken().status()).isEqualTo(200);
    }

    @Test
    void service_withoutAUsableSalt_fails() throws Exception {
        try (TimbrSimulator other =
                TimbrSimulator.builder().salt("no-fernet-key").start()) {
            Reply reply = new TestClient(other).postAs("Bearer x", GET_TOKEN, "");
            assertThat(reply.status()).isEqualTo(500);
        }
        String authorization = "Bearer " + timbr.bearer();
        timbr.switches().set(TimbrSwitches.GET_TOKEN_CONFIGURED, false);
        assertThat(getToken(authorization).status()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMPTY_LIST | \"data\":[]",
                "NO_LIST | \"data\":\"tk_",
                "WITHOUT_PREFIX | \"data\":[\"",
                "WITHOUT_STATUS | {\"data\":[\"tk_",
                "HTML | <html>"
            })
    void grant_ofAWrongForm_isSwitched(TimbrTokenAnswer form, String part) throws Exception {
        timbr.switches().set(TimbrSwitches.GET_TOKEN_ANSWER, form);

        Reply reply = getToken();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains(part);
        assertThat(reply.body().contains("success"))
                .isEqualTo(!List.of("WITHOUT_STATUS", "HTML").contains(form.name()));
        assertThat(reply.body().contains("tk_")).isEqualTo(part.contains("tk_"));
    }

    @Test
    void password_changed_isTheOneThatCounts() throws Exception {
        timbr.changePassword(TimbrSimulator.DEFAULT_USERNAME, "changed-made-up-one");

        assertThat(getToken("Bearer " + timbr.bearer(TimbrSimulator.DEFAULT_USERNAME, TimbrSimulator.DEFAULT_PASSWORD))
                        .status())
                .isEqualTo(401);
        assertThat(getToken().status()).isEqualTo(200);
    }

    @Test
    void requests_beyondTheSwitchedRate_areRefused() throws Exception {
        timbr.switches()
                .set(TimbrSwitches.RATE_LIMIT_PER_MINUTE, 1)
                .set(TimbrSwitches.RATE_LIMIT_RETRY_AFTER, RetryAfter.SECONDS);
        getToken();

        Reply refused = getToken();

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotBlank();
    }
}
