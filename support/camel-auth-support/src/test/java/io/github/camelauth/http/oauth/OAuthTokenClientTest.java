package io.github.camelauth.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelauth.http.HttpSettings;
import io.github.camelauth.http.TestServer;
import io.github.camelauth.http.TestServer.Reply;
import io.github.camelauth.http.VendorHttpClient;
import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.Fingerprint;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.MalformedTokenResponseException;
import io.github.camelauth.token.ReauthorizationRequiredException;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.TokenRequestException;
import io.github.camelauth.token.engine.TokenGrant;
import io.github.camelauth.token.engine.TokenRequest;
import io.github.camelauth.token.store.TokenRecord;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class OAuthTokenClientTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String PAIR =
            "{\"access_token\":\"access-1\",\"expires_in\":14000,\"refresh_token\":\"refresh-1\"}";

    private volatile Reply reply = Reply.of(200, PAIR);
    private final TestServer server = new TestServer(call -> reply);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final VendorHttpClient http = new VendorHttpClient(
            new HttpSettings(Duration.ofSeconds(5), Duration.ofSeconds(5), null, null, 0, null, null, List.of()),
            Clock.systemUTC(),
            timer);

    @AfterEach
    void close() throws IOException {
        http.close();
        timer.shutdownNow();
        server.close();
    }

    private OAuthClient options(ClientAuthentication authentication, String refreshToken, boolean revokes) {
        return new OAuthClient(
                "test-auth",
                "test-auth:default/ada",
                server.url() + "/consent?lang=en",
                server.url() + "/token",
                revokes ? server.url() + "/revoke" : null,
                "client: 1",
                Secret.of("s3cret&="),
                authentication,
                "https://us.example.com/callback?a=b",
                Secret.ofNullable(refreshToken),
                true,
                Duration.ofHours(1),
                Duration.ofDays(14),
                "'clientId' and 'clientSecret'");
    }

    private OAuthTokenClient client() {
        return new OAuthTokenClient(options(ClientAuthentication.basic, "provisioned", true), http);
    }

    private static TokenRequest request(TokenRecord stored) {
        return new TokenRequest(stored, NOW, facts -> {});
    }

    private static TokenRecord stored(String refreshToken, String provisioned) {
        String mark = provisioned == null ? null : Fingerprint.mark(Secret.of(provisioned));
        return new TokenRecord(
                1, 1, null, Secret.ofNullable(refreshToken), null, null, Map.of(), null, null, null, mark, false);
    }

    private AuthException refreshFailure(Reply answer) {
        reply = answer;
        AuthException failure =
                catchThrowableOfType(AuthException.class, () -> client().request(request(TokenRecord.NONE)));
        assertThat(failure)
                .hasMessageStartingWith("The token request for test-auth:default/ada")
                .hasMessageNotContaining("s3cret")
                .hasMessageNotContaining("provisioned");
        return failure;
    }

    @Test
    void request_byBasic_sendsTheRefreshTokenInAFormAndTheClientEncodedInTheHeader() {
        TokenGrant grant = client().request(request(TokenRecord.NONE));

        assertThat(server.call().method()).isEqualTo("POST");
        assertThat(server.call().uri()).isEqualTo("/token");
        assertThat(server.call().body()).isEqualTo("grant_type=refresh_token&refresh_token=provisioned");
        // client%3A+1:s3cret%26%3D
        assertThat(server.call().header("Authorization")).isEqualTo("Basic Y2xpZW50JTNBKzE6czNjcmV0JTI2JTNE");
        assertThat(server.call().header("Content-Type")).startsWith(FormBody.TYPE);
        assertThat(grant.token().value().reveal()).isEqualTo("access-1");
        assertThat(grant.token().expiresAt()).isEqualTo(NOW.plusSeconds(14_000));
        assertThat(grant.refreshToken().reveal()).isEqualTo("refresh-1");
        assertThat(grant.refreshExpiresAt()).isEqualTo(NOW.plus(Duration.ofDays(14)));
    }

    @Test
    void request_byBody_sendsTheClientThereAndNoHeader() {
        new OAuthTokenClient(options(ClientAuthentication.body, "provisioned", true), http)
                .request(request(TokenRecord.NONE));
        assertThat(server.call().header("Authorization")).isNull();
        assertThat(server.call().body())
                .isEqualTo("grant_type=refresh_token&refresh_token=provisioned&client_id=client%3A+1"
                        + "&client_secret=s3cret%26%3D");
    }

    @ParameterizedTest
    @CsvSource({
        "kept, provisioned, kept",
        "kept, another, provisioned",
        "kept,, provisioned",
        ", provisioned, provisioned"
    })
    void request_storedAndProvisioned_takesTheStoredOneUntilAnotherIsConfigured(
            String stored, String madeFrom, String sent) {
        client().request(request(stored(stored, madeFrom)));
        assertThat(server.call().body()).endsWith("refresh_token=" + sent);
    }

    @Test
    void request_storedOnly_takesIt() {
        new OAuthTokenClient(options(ClientAuthentication.basic, null, true), http)
                .request(request(stored("kept", null)));
        assertThat(server.call().body()).endsWith("refresh_token=kept");
    }

    @Test
    void request_withoutAnyGrant_asksAPersonAndNoVendor() {
        OAuthTokenClient client = new OAuthTokenClient(options(ClientAuthentication.basic, null, true), http);
        assertThatThrownBy(() -> client.request(request(TokenRecord.NONE)))
                .isInstanceOf(ReauthorizationRequiredException.class)
                .hasMessageContaining("test-auth:authorize");
        assertThat(server.calls()).isEmpty();
    }

    @Test
    void exchange_withAndWithoutAVerifier_sendsCodeAndTheExactRedirectUri() {
        client().exchange(Secret.of("c/1"), Secret.of("verifier"), NOW);
        client().exchange(Secret.of("c/1"), null, NOW);
        String form = "grant_type=authorization_code&code=c%2F1"
                + "&redirect_uri=https%3A%2F%2Fus.example.com%2Fcallback%3Fa%3Db";
        assertThat(server.calls().get(0).body()).isEqualTo(form + "&code_verifier=verifier");
        assertThat(server.calls().get(1).body()).isEqualTo(form);
    }

    /** To refuse it would throw a pair away whose predecessor is dead by now. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "\"soon\"", "0", "-5", "{}", "true", "\"\""})
    void answer_withoutAReadableLife_isTakenToLiveAsDocumented(String life) {
        reply = Reply.of(200, "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"expires_in\":" + life + "}");
        TokenGrant grant = client().request(request(TokenRecord.NONE));
        assertThat(grant.token().expiresAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(grant.refreshToken().reveal()).isEqualTo("r");
    }

    @ParameterizedTest
    @CsvSource({"\"3600\", 3600", "3600.5, 3600", "999999999999, 3153600000"})
    void answer_withAReadableLife_isTakenAtItsWord(String life, long seconds) {
        reply = Reply.of(200, "{\"access_token\":\"a\",\"token_type\":\"BEARER\",\"expires_in\":" + life + "}");
        assertThat(client().request(request(TokenRecord.NONE)).token().expiresAt())
                .isEqualTo(NOW.plusSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"refresh_token\":null", ",\"refresh_token\":\"\""})
    void answer_withoutARefreshToken_hasNone(String field) {
        reply = Reply.of(200, "{\"access_token\":\"a\"" + field + "}");
        TokenGrant grant = client().request(request(TokenRecord.NONE));
        assertThat(grant.refreshToken()).isNull();
        assertThat(grant.refreshExpiresAt()).isNull();
    }

    @Test
    void lives_thatNobodyKnows_areUnknown() {
        reply = Reply.of(200, "{\"access_token\":\"a\",\"refresh_token\":\"r\"}");
        OAuthClient known = options(ClientAuthentication.basic, "provisioned", true);
        OAuthClient unknown = new OAuthClient(
                known.scheme(),
                known.account(),
                known.authorizeEndpoint(),
                known.tokenEndpoint(),
                null,
                known.clientId(),
                known.clientSecret(),
                known.authentication(),
                known.redirectUri(),
                known.refreshToken(),
                false,
                null,
                null,
                known.clientOptions());
        TokenGrant grant = new OAuthTokenClient(unknown, http).request(request(TokenRecord.NONE));
        assertThat(grant.token().expiresAt()).isNull();
        assertThat(grant.refreshExpiresAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "<html>log in</html>",
                "{}",
                "{\"access_token\":\"a\\r\\nX: y\"}",
                "{\"access_token\":\"a\",\"refresh_token\":\"a b\"}",
                "{\"access_token\":\"a\",\"token_type\":\"mac\"}",
                "{\"access_token\":7}",
                "{\"error\":\"<b>not a code</b>\"}"
            })
    void answer_thatBringsNoTokenThatCouldBeSent_isMalformed(String body) {
        assertThat(refreshFailure(Reply.of(200, body)))
                .isInstanceOf(MalformedTokenResponseException.class)
                .hasMessageNotContaining("<b>");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401})
    void refusedGrant_whateverTheStatus_asksAPerson(int status) {
        assertThat(refreshFailure(Reply.of(status, "{\"error\":\"invalid_grant\",\"error_description\":\"s3cret\"}")))
                .isInstanceOf(ReauthorizationRequiredException.class)
                .hasMessageContaining("HTTP " + status + " (invalid_grant)");
    }

    @Test
    void refusedCode_isTheEndOfThisAttemptOnly() {
        reply = Reply.of(400, "{\"error\":\"invalid_grant\"}");
        assertThatThrownBy(() -> client().exchange(Secret.of("s3cret"), null, NOW))
                .isInstanceOf(TokenRequestException.class)
                .hasMessageContaining("Begin anew")
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "400, '{\"error\":\"invalid_client\"}', 'clientId'",
        "400, '{\"error\":\"unauthorized_client\"}', 'clientId'",
        "401, '', 'clientId'",
        "403, <html>, 'clientId'",
        "302, '', login page"
    })
    void refusedClient_namesItsOptions(int status, String body, String named) {
        assertThat(refreshFailure(Reply.of(status, body)))
                .isInstanceOf(InvalidCredentialException.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource({
        "429, '', TRANSIENT",
        "503, '{\"error\":\"temporarily_unavailable\"}', TRANSIENT",
        "400, '{\"error\":\"temporarily_unavailable\"}', TRANSIENT",
        "500, '', AMBIGUOUS",
        "503, <html>, AMBIGUOUS",
        "400, '{\"error\":\"server_error\"}', AMBIGUOUS",
        "404, not here, TRANSIENT",
        "400, '{\"error\":\"redirect_uri_mismatch\"}', TERMINAL",
        "200, '{\"error\":\"invalid_request\"}', TERMINAL"
    })
    void otherErrors_areClassified(int status, String body, FailureClass kind) {
        AuthException failure = refreshFailure(Reply.of(status, body));
        assertThat(failure).isInstanceOf(TokenRequestException.class);
        assertThat(failure.failureClass()).isEqualTo(kind);
    }

    @Test
    void unavailable_withAWordOnWhen_isTransient() {
        AuthException failure = refreshFailure(new Reply(503, Map.of("Retry-After", "7"), ""));
        assertThat(failure.failureClass()).isEqualTo(FailureClass.TRANSIENT);
        assertThat(((TokenRequestException) failure).retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void revoke_whereTheVendorCanBeTold_namesTheTokenThatRenews() {
        reply = Reply.of(200, "");
        TokenRecord renewable = stored("kept", null);
        assertThat(client().revoke(renewable)).isTrue();
        assertThat(server.call().uri()).isEqualTo("/revoke");
        assertThat(server.call().body()).isEqualTo("token=kept&token_type_hint=refresh_token");
    }

    @Test
    void revoke_withoutARefreshToken_namesTheAccessToken() {
        TokenGrant grant = client().request(request(TokenRecord.NONE));
        reply = Reply.of(200, "");
        TokenRecord record =
                new TokenRecord(1, 1, grant.token(), null, null, null, Map.of(), null, null, null, null, false);
        assertThat(client().revoke(record)).isTrue();
        assertThat(server.calls().get(1).body()).isEqualTo("token=access-1&token_type_hint=access_token");
    }

    @Test
    void revoke_whereTheVendorCannotBeTold_sendsNothing() {
        OAuthTokenClient client = new OAuthTokenClient(options(ClientAuthentication.basic, null, false), http);
        assertThat(client.revoke(stored("kept", null))).isFalse();
        assertThat(server.calls()).isEmpty();
    }

    @Test
    void revoke_thatIsRefused_fails() {
        reply = Reply.of(500, "");
        assertThatThrownBy(() -> client().revoke(stored("kept", null)))
                .isInstanceOf(TokenRequestException.class)
                .hasMessageStartingWith("The revocation for test-auth:default/ada");
    }

    /** RFC 7636, appendix B. */
    @Test
    void challenge_ofTheRfcsVerifier_isTheRfcs() {
        assertThat(Pkce.challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void consentUrl_withAndWithoutAVerifier_encodesEachParameter() {
        OAuthClient client = options(ClientAuthentication.basic, null, false);
        String url = server.url() + "/consent?lang=en&response_type=code&client_id=client%3A%201"
                + "&redirect_uri=https%3A%2F%2Fus.example.com%2Fcallback%3Fa%3Db&state=s%201";
        assertThat(AuthorizationRequest.url(client, "s 1", null)).isEqualTo(url);
        assertThat(AuthorizationRequest.url(client, "s 1", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
                .isEqualTo(url + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                        + "&code_challenge_method=S256");
    }
}
