package io.github.camelauth.camel.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.camel.oauth.OAuthRig.Browser;
import io.github.camelauth.http.oauth.Pkce;
import io.github.camelauth.testing.LogCapture;
import io.github.camelauth.token.ReauthorizationRequiredException;
import io.github.camelauth.token.engine.FaultyTokenStore;
import io.github.camelauth.token.store.TokenStoreException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An account is connected in a browser. */
@Timeout(60)
final class ConnectTest {

    private final OAuthRig rig = new OAuthRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    private static Map<String, Object> principal(String name) {
        return Map.of(TestOAuthVendor.PRINCIPAL, name);
    }

    @Test
    void authorize_sendsTheBrowserToTheConsentPageAndLeavesACookieInIt() {
        Browser browser = rig.start().authorize();
        assertThat(browser.url())
                .startsWith(rig.vendor.url() + "/consent?response_type=code&client_id=client-1&redirect_uri=")
                .contains("&code_challenge_method=S256")
                .doesNotContain("s3cret");
        assertThat(browser.state()).hasSize(43);
        assertThat(browser.cookie())
                .startsWith("__Host-camel-auth-")
                .endsWith("; Max-Age=600; Path=/; HttpOnly; SameSite=Lax; Secure")
                .doesNotContain(browser.state());
        assertThat(rig.vendor.calls()).isEmpty();
    }

    @Test
    void authorize_answer_holdsNothingOfTheRequest() {
        Message answer = rig.start()
                .send("oauthtest-auth:authorize", Map.of("X-Request", "1", "Authorization", "Basic x"))
                .getMessage();
        assertThat(answer.getHeaders())
                .containsOnlyKeys(
                        Exchange.HTTP_RESPONSE_CODE, "Cache-Control", "Referrer-Policy", "Location", "Set-Cookie");
        assertThat(answer.getBody()).isNull();
    }

    /** A cookie that is for TLS only would never come back to such a callback. */
    @Test
    void authorize_callbackOnThisMachine_leavesACookieForPlainHttp() {
        rig.options().setRedirectUri("http://localhost:8080/callback");
        Browser browser = rig.start().authorize();
        assertThat(browser.cookie()).startsWith("camel-auth-").doesNotContain("Secure");
        assertThat(rig.back(browser).getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(200);
    }

    @Test
    void callback_withACode_exchangesItWithItsVerifierAndServesTheToken() {
        Browser browser = rig.start().authorize();
        Message page = rig.back(browser);

        assertThat(page.getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(200);
        assertThat(page.getBody(String.class)).contains("The account is connected");
        assertThat(page.getHeader("Set-Cookie", String.class))
                .startsWith(browser.sent().substring(0, browser.sent().indexOf('=')) + "=; Max-Age=0; Path=/")
                .contains("HttpOnly", "Secure");
        Map<String, String> form = form(rig.vendor.call().body());
        assertThat(form).containsEntry("grant_type", "authorization_code").containsEntry("code", "c-1");
        assertThat(Pkce.challenge(form.get("code_verifier"))).isEqualTo(browser.parameter("code_challenge"));
        assertThat(rig.token()).isEqualTo("access-1");
        assertThat(rig.vendor.calls()).hasSize(1);
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    @Test
    void callback_vendorWithoutPkce_sendsNoVerifier() {
        rig.options().setPkce(false);
        Browser browser = rig.start().authorize();
        assertThat(browser.url()).doesNotContain("code_challenge");
        rig.back(browser);
        assertThat(rig.vendor.call().body()).doesNotContain("verifier");
    }

    @Test
    void callback_withASuccessUrl_goesThere() {
        rig.options().setSuccessUrl("https://us.example.com/app#/connected");
        Browser browser = rig.start().authorize();
        Message answer = rig.back(browser);
        assertThat(answer.getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(302);
        assertThat(answer.getHeader("Location")).isEqualTo("https://us.example.com/app#/connected");
        assertThat(answer.getHeader("Set-Cookie", String.class)).contains("Max-Age=0");
    }

    @Test
    void callback_inAnotherProcess_isTaken() {
        Browser browser = rig.start().authorize();
        rig.restart();
        assertThat(rig.back(browser).getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(200);
        assertThat(rig.token()).isEqualTo("access-1");
    }

    @Test
    void token_beforeAnyoneConnected_saysWhatToDo() {
        rig.start();
        assertThatThrownBy(rig::token)
                .isInstanceOf(ReauthorizationRequiredException.class)
                .hasMessageContaining("oauthtest-auth:authorize");
        rig.back(rig.authorize());
        assertThat(rig.token()).isEqualTo("access-1");
    }

    @Test
    void principalOfTheHeader_whereAllowed_isWhoIsConnectedAndServed() {
        rig.options().setPrincipalFromHeader(true);
        rig.start();
        Browser ada = rig.authorize("oauthtest-auth:authorize", principal("ada"));
        Browser bob = rig.authorize("oauthtest-auth:authorize", principal("bob"));
        // Who comes back is known by the authorization, whatever the message of the callback says.
        rig.send(
                "oauthtest-auth:callback",
                Map.of(
                        Exchange.HTTP_RAW_QUERY,
                        "code=c-1&state=" + bob.state(),
                        "Cookie",
                        bob.sent(),
                        TestOAuthVendor.PRINCIPAL,
                        "mallory"));
        rig.back(ada);

        assertThat(rig.token("oauthtest-auth:token", principal("bob"))).isEqualTo("access-1");
        assertThat(rig.token("oauthtest-auth:token", principal("ada"))).isEqualTo("access-2");
        assertThatThrownBy(() -> rig.token("oauthtest-auth:token", principal("mallory")))
                .isInstanceOf(ReauthorizationRequiredException.class);
        assertThatThrownBy(rig::token).isInstanceOf(ReauthorizationRequiredException.class);
    }

    @Test
    void principalOfTheHeader_whereNotAllowed_isIgnored() {
        rig.start();
        rig.back(rig.authorize("oauthtest-auth:authorize", principal("mallory")));
        assertThat(rig.token("oauthtest-auth:token", principal("mallory"))).isEqualTo("access-1");
        assertThat(rig.token()).isEqualTo("access-1");
    }

    @Test
    void principalOfTheHeader_withIllegalText_isRefused() {
        rig.options().setPrincipalFromHeader(true);
        rig.start();
        for (String name : new String[] {"", " ", "a\r\nb", "a\u0085b", "a\u2028b", "a\u202eb", "a".repeat(201)}) {
            for (String operation : new String[] {"authorize", "token", "authenticate", "status"}) {
                Exchange done = rig.send("oauthtest-auth:" + operation, principal(name));
                assertThat(done.getException())
                        .as(operation)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("Option 'principal'");
            }
        }
        assertThat(rig.vendor.calls()).isEmpty();
    }

    /** Our own records lie in the same store. */
    @Test
    void principal_namedLikeOurRecords_disturbsNothing() {
        rig.options().setPrincipalFromHeader(true);
        rig.start();
        for (String name : new String[] {"authorizations under way", "connected principals"}) {
            rig.back(rig.authorize("oauthtest-auth:authorize", principal(name)));
        }
        assertThat(rig.token("oauthtest-auth:token", principal("authorizations under way")))
                .isEqualTo("access-1");
        assertThat(rig.token("oauthtest-auth:token", principal("connected principals")))
                .isEqualTo("access-2");
    }

    /** Grants that nobody asks for die of idleness otherwise. */
    @Test
    void restart_takesUpTheGrantsOfAllWhoConnected() {
        rig.options().setPrincipalFromHeader(true);
        rig.start();
        rig.back(rig.authorize("oauthtest-auth:authorize", principal("ada")));
        rig.back(rig.authorize("oauthtest-auth:authorize", principal("ada")));
        rig.back(rig.authorize());
        rig.restart();
        rig.send("oauthtest-auth:status", Map.of());
        assertThat(AuthContext.of(rig.camel).engine().managers())
                .extracting(manager -> manager.key().principal())
                .containsExactlyInAnyOrder("default", "ada");
    }

    @Test
    void start_storeDown_goesOnAndSaysSo() {
        rig.store.loads = FaultyTokenStore.down();
        try (LogCapture log = new LogCapture()) {
            rig.start();
            assertThat(log.at(Level.WARN)).anyMatch(line -> line.contains("idle grants may end: The store is down."));
        }
    }

    @Test
    void start_credentialOfAnotherKind_looksForNoPrincipals() {
        rig.options().setClientSecret(null);
        rig.start();
        assertThat(rig.store.uses).hasValue(0);
    }

    @Test
    void authorize_storeDown_failsTyped() {
        rig.start();
        rig.store.writes = FaultyTokenStore.down();
        assertThat(rig.send("oauthtest-auth:authorize", Map.of()).getException())
                .isInstanceOf(TokenStoreException.class);
    }

    @Test
    void browserOperations_withoutARedirectUri_failAtTheStart() {
        rig.options().setRedirectUri(null);
        rig.start();
        for (String operation : new String[] {"authorize", "callback"}) {
            assertThatThrownBy(() -> rig.camel.getEndpoint("oauthtest-auth:" + operation))
                    .hasStackTraceContaining("Operation '" + operation + "' needs option 'redirectUri'");
        }
        assertThat(rig.camel.getEndpoint("oauthtest-auth:status")).isNotNull();
    }

    @Test
    void authorization_afterTenMinutes_isOver() {
        Browser browser = rig.start().authorize();
        rig.advance(Duration.ofMinutes(10));
        Message page = rig.back(browser);
        assertThat(page.getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(400);
        assertThat(page.getBody(String.class)).contains("has ended");
        assertThat(rig.vendor.calls()).isEmpty();
    }
}
