package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.CftClient.APP_HEADER;
import static io.github.camelauth.simulator.CftClient.FARMS;
import static io.github.camelauth.simulator.CftClient.REDIRECT;
import static io.github.camelauth.simulator.CftClient.REVOKE;
import static io.github.camelauth.simulator.CftClient.TOKEN;
import static io.github.camelauth.simulator.CftClient.USER;
import static io.github.camelauth.simulator.CftClient.codeForm;
import static io.github.camelauth.simulator.CftClient.error;
import static io.github.camelauth.simulator.CftClient.refreshForm;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checklist 6 and 7: token endpoint, revocation, and access tokens on the API. */
final class CftTokenTest {

    private static final String ID = CftSimulator.DEFAULT_CLIENT_ID;
    private static final String SECRET = CftSimulator.DEFAULT_CLIENT_SECRET;
    private static final String OTHER = TestClient.basic("other-client", "not-a-real-secret-either");

    @RegisterExtension
    static final CftSimulatorExtension CFT =
            new CftSimulatorExtension(CftSimulator.builder().otherClient("other-client", "not-a-real-secret-either"));

    private CftSimulator cft;
    private CftClient client;

    @BeforeEach
    void setUp(CftSimulator started) {
        cft = started;
        client = new CftClient(started);
    }

    private String code() {
        return cft.issueCode(USER, REDIRECT);
    }

    private Reply tokenBy(String authorization, String form) throws Exception {
        return client.send("POST", TOKEN, form, "Authorization", authorization, "Content-Type", SyncaccessClient.FORM);
    }

    private static String text(JsonNode pair, String field) {
        return pair.path(field).asText();
    }

    @Test
    void exchange_ofACode_isAsTheToolkitAnswers() throws Exception {
        Reply reply = client.token(codeForm(code()));

        assertThat(reply.json().fieldNames())
                .toIterable()
                .containsExactly("access_token", "expires_in", "token_type", "scope", "refresh_token");
        assertThat(text(reply.json(), "access_token")).matches("[A-Za-z0-9]{30}");
        assertThat(reply.json().path("expires_in").asInt()).isEqualTo(36_000);
        assertThat(text(reply.json(), "token_type")).isEqualTo("Bearer");
        assertThat(text(reply.json(), "scope")).isEqualTo("read write");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.header("Pragma")).isEqualTo("no-cache");
        assertThat(cft.tokensCreated()).isEqualTo(1);
        cft.switches().set(CftSwitches.EXPIRES_IN, false);
        assertThat(client.pair().has("expires_in")).isFalse();
    }

    @Test
    void code_usedExpiredOrForeign_isInvalid() throws Exception {
        String used = code();
        String foreign = code();
        client.token(codeForm(used));

        assertThat(error(client.token(codeForm(used)))).isEqualTo("400 invalid_grant");
        assertThat(error(tokenBy(OTHER, codeForm(foreign)))).isEqualTo("400 invalid_grant");
        assertThat(client.token(codeForm(foreign)).json().has("error_description"))
                .isFalse();
        String expired = code();
        cft.clock().advance(Duration.ofSeconds(60));
        assertThat(error(client.token(codeForm(expired)))).isEqualTo("400 invalid_grant");
        assertThat(cft.codesReused()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', unsupported_grant_type",
        "grant_type=password, unsupported_grant_type",
        "grant_type=authorization_code, invalid_request",
        "grant_type=refresh_token, invalid_request",
        "grant_type=refresh_token&refresh_token=x, invalid_grant",
        "grant_type=authorization_code&code=a&code=b, invalid_request"
    })
    void request_malformed_isRefused(String form, String error) throws Exception {
        assertThat(error(client.token(form))).isEqualTo("400 " + error);
    }

    @Test
    void request_notAForm_isRefused() throws Exception {
        String json = "{\"grant_type\":\"refresh_token\",\"refresh_token\":\"x\"}";

        assertThat(error(client.send(
                        "POST", TOKEN, json, "Authorization", CftClient.CLIENT, "Content-Type", TestClient.JSON)))
                .isEqualTo("400 unsupported_grant_type");
        assertThat(client.get(TOKEN).status()).isEqualTo(405);
        Reply query = client.post(TOKEN + "?a=b", codeForm(code()));
        assertThat(text(query.json(), "error_description")).isEqualTo("URL query parameters are not allowed");
        assertThat(client.send("POST", "/o/token", "").status()).isEqualTo(404);
    }

    @Test
    void redirectUri_anotherThanBefore_isAMismatch() throws Exception {
        Reply reply = client.token("grant_type=authorization_code&redirect_uri=https://x.example.com/&code=" + code());

        assertThat(error(reply)).isEqualTo("400 invalid_request");
        assertThat(text(reply.json(), "error_description")).isEqualTo("Mismatching redirect URI.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic ", "Basic", "Bearer "})
    void client_byAnythingButBasic_isInvalid(String scheme) throws Exception {
        String encoded = CftClient.CLIENT.substring("Basic ".length());

        Reply reply = tokenBy(scheme + encoded, codeForm(code()));

        assertThat(error(reply)).isEqualTo("401 invalid_client");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_client\"");
        assertThat(reply.json()).hasSize(1);
    }

    @Test
    void client_byBasicOrBody_isKnown() throws Exception {
        String inBody = "&client_id=" + ID + "&client_secret=";

        assertThat(client.send("POST", TOKEN, codeForm(code()) + inBody + SECRET, "Content-Type", SyncaccessClient.FORM)
                        .status())
                .isEqualTo(200);
        assertThat(error(client.send(
                        "POST", TOKEN, codeForm(code()) + inBody + "wrong", "Content-Type", SyncaccessClient.FORM)))
                .isEqualTo("401 invalid_client");
        assertThat(error(client.send("POST", TOKEN, codeForm(code()), "Content-Type", SyncaccessClient.FORM)))
                .isEqualTo("401 invalid_client");
        cft.changeClientSecret("made up: 100%");
        assertThat(tokenBy(TestClient.basic(ID, "made+up%3A+100%25"), codeForm(code()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void statuses_areSwitched() throws Exception {
        cft.switches().set(CftSwitches.TOKEN_ERROR_STATUS, 403).set(CftSwitches.INVALID_CLIENT_STATUS, 400);

        assertThat(error(client.token(codeForm("unknown")))).isEqualTo("403 invalid_grant");
        assertThat(error(tokenBy("Basic x", codeForm("unknown")))).isEqualTo("400 invalid_client");
    }

    @Test
    void refresh_byDefault_endsBothTokensBeforeIt() throws Exception {
        JsonNode old = client.pair();
        JsonNode next = client.token(refreshForm(old)).json();

        assertThat(client.farms(old).status()).isEqualTo(401);
        assertThat(client.farms(next).status()).isEqualTo(200);
        assertThat(error(client.token(refreshForm(old)))).isEqualTo("400 invalid_grant");
        assertThat(cft.refreshTokensReused()).isEqualTo(1);
        assertThat(cft.refreshes()).isEqualTo(1);
        assertThat(cft.tokenRequests()).isEqualTo(3);
        assertThat(cft.maxConcurrentTokenRequests()).isEqualTo(1);
        assertThat(cft.pairs()).hasSize(2);
    }

    @Test
    void refresh_whenSwitched_keepsItsTokenOrHasAnEnd() throws Exception {
        cft.switches().set(CftSwitches.ROTATION, false).set(CftSwitches.REFRESH_LIFETIME, Duration.ofDays(1));
        JsonNode old = client.pair();

        JsonNode next = client.token(refreshForm(old)).json();

        assertThat(text(next, "refresh_token")).isEqualTo(text(old, "refresh_token"));
        cft.clock().advance(Duration.ofDays(1));
        assertThat(error(client.token(refreshForm(next)))).isEqualTo("400 invalid_grant");
    }

    @Test
    void refreshToken_byDefault_livesForYears() throws Exception {
        JsonNode pair = client.pair();
        cft.clock().advance(Duration.ofDays(2000));

        assertThat(client.farms(pair).status()).isEqualTo(401);
        assertThat(client.token(refreshForm(pair)).status()).isEqualTo(200);
    }

    @Test
    void accessToken_onTheApi_needsTheApplicationKeyUnlessSwitched() throws Exception {
        String token = text(client.pair(), "access_token");

        assertThat(client.get(FARMS, "Authorization", "Bearer " + token).status())
                .isEqualTo(403);
        assertThat(client.get(FARMS, "Authorization", "bearer " + token, APP_HEADER, CftSimulator.DEFAULT_APP_KEY)
                        .status())
                .isEqualTo(200);
        assertThat(client.get(FARMS + "?access_token=" + token, APP_HEADER, CftSimulator.DEFAULT_APP_KEY)
                        .status())
                .isEqualTo(200);
        assertThat(cft.journal().last().orElseThrow().caller().scopes()).containsExactly("read", "write");
        cft.switches().set(CftSwitches.APP_KEY_WITH_BEARER, false);
        assertThat(client.get(FARMS, "Authorization", "Bearer " + token).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void accessToken_expired_isRefusedAsSwitched(int status) throws Exception {
        cft.switches().set(CftSwitches.BEARER_REJECTED_STATUS, status);
        JsonNode pair = client.pair();
        cft.clock().advance(Duration.ofHours(10));

        Reply reply = client.farms(pair);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("WWW-Authenticate").contains("invalid_token")).isEqualTo(status == 401);
    }

    @Test
    void revocation_ofARefreshToken_takesItsAccessTokenAlong() throws Exception {
        JsonNode pair = client.pair();

        Reply reply =
                client.post(cft.revokePath(), "token_type_hint=refresh_token&token=" + text(pair, "refresh_token"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
        assertThat(client.farms(pair).status()).isEqualTo(401);
        assertThat(error(client.token(refreshForm(pair)))).isEqualTo("400 invalid_grant");
        assertThat(cft.revocations()).isEqualTo(1);
        assertThat(cft.refreshTokensReused()).isZero();
    }

    @Test
    void revocation_ofAnAccessToken_leavesItsRefreshToken() throws Exception {
        JsonNode pair = client.pair();

        client.post(REVOKE, "token=" + text(pair, "access_token"));

        assertThat(client.farms(pair).status()).isEqualTo(401);
        assertThat(client.token(refreshForm(pair)).status()).isEqualTo(200);
    }

    @Test
    void revocation_ofAnothersOrUnknownToken_doesNothing() throws Exception {
        JsonNode pair = client.pair();
        String form = "token=" + text(pair, "refresh_token");

        assertThat(client.post(REVOKE, "token=unknown").status()).isEqualTo(200);
        assertThat(client.send("POST", REVOKE, form, "Authorization", OTHER, "Content-Type", SyncaccessClient.FORM)
                        .status())
                .isEqualTo(200);
        assertThat(client.farms(pair).status()).isEqualTo(200);
        assertThat(cft.revocations()).isZero();
    }

    @Test
    void revocation_malformed_isRefused() throws Exception {
        assertThat(error(client.post(REVOKE, "a=b"))).isEqualTo("400 invalid_request");
        assertThat(error(client.post(REVOKE, "token=x&token_type_hint=other"))).isEqualTo("400 unsupported_token_type");
        assertThat(error(client.send("POST", REVOKE, "token=x", "Content-Type", SyncaccessClient.FORM)))
                .isEqualTo("401 invalid_client");
        cft.switches().set(CftSwitches.REVOCATION, false);
        assertThat(client.post(REVOKE, "token=x").status()).isEqualTo(404);
    }

    @Test
    void grant_revokedByTheUser_endsEverything() throws Exception {
        JsonNode pair = client.pair();
        String code = code();
        cft.revokeGrant(USER);

        assertThat(client.farms(pair).status()).isEqualTo(401);
        for (String form : List.of(refreshForm(pair), codeForm(code))) {
            assertThat(error(client.token(form))).isEqualTo("400 invalid_grant");
        }
    }

    @Test
    void accessTokens_ended_canBeRefreshed() throws Exception {
        OAuthTokenPair pair = cft.provisionPair("somebody.new");
        cft.accessTokensDie();

        Reply reply = client.token(
                "grant_type=refresh_token&refresh_token=" + pair.refreshToken().reveal());

        assertThat(client.farms(reply.json()).status()).isEqualTo(200);
        assertThat(cft.journal().last().orElseThrow().caller().name()).isEqualTo("somebody.new");
    }
}
