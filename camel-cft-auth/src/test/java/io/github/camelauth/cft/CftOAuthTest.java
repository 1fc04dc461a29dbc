package io.github.camelauth.cft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.simulator.CftSimulator;
import io.github.camelauth.simulator.CftSwitches;
import io.github.camelauth.simulator.OAuthTokenPair;
import io.github.camelauth.simulator.RequestRecord;
import io.github.camelauth.testsupport.Browser;
import io.github.camelauth.testsupport.LogCapture;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.ReauthorizationRequiredException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Message;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user gives a grant in a browser, and routes use it. */
final class CftOAuthTest {

    private static final String CLIENT = "Basic ZGVtby1jbGllbnQ6bm90LWEtcmVhbC1jbGllbnQtc2VjcmV0";

    private final CftSimulator cft =
            CftApp.simulator().with(CftSwitches.PKCE_REQUIRED, true).start();
    private TestApp app = CftApp.oauth(cft);

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        app.close();
        cft.close();
    }

    private Message connect(String user) {
        Browser browser = new Browser(app);
        return browser.comeBack(cft.approve(user, browser.begin()));
    }

    private OAuthTokenPair newest() {
        return cft.newestPair("ada").orElseThrow();
    }

    private List<RequestRecord> tokenRequests() {
        return cft.journal().to(cft.tokenPath());
    }

    @Test
    void authorize_sendsToTheConsentPage_withStateAndChallenge() {
        app.start();
        Message answer = new Browser(app).begun(Map.of());
        URI page = Browser.target(answer);
        assertThat(Browser.status(answer)).isEqualTo(302);
        assertThat(page.toString()).startsWith(cft.baseUrl() + "/o/authorize/?");
        assertThat(page.getRawQuery())
                .contains("response_type=code", "client_id=demo-client", "code_challenge_method=S256")
                .contains("redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2Fcft%2Fcallback")
                .containsPattern("state=[A-Za-z0-9_-]{43}")
                .containsPattern("code_challenge=[A-Za-z0-9_-]{43}")
                .doesNotContain("secret");
    }

    @Test
    void callback_exchangesTheCodeWithItsVerifier_andCallsHaveBearerAndApplicationKey() {
        app.start();
        assertThat(Browser.status(connect("ada"))).isEqualTo(200);
        assertThat(app.result("direct:poll", String.class)).contains("Hill Farm");
        RequestRecord call = CftApp.lastCall(cft);
        assertThat(call.headers().get("Authorization"))
                .containsExactly("Bearer " + newest().accessToken().reveal());
        assertThat(call.headers().get("X-Api-App-Authorization")).containsExactly(CftSimulator.DEFAULT_APP_KEY);
        assertThat(call.header("X-Api-Authorization")).isEmpty();
        assertThat(tokenRequests()).hasSize(1).allSatisfy(request -> {
            assertThat(request.headers().get("Authorization")).containsExactly(CLIENT);
            assertThat(request.bodyText())
                    .startsWith("grant_type=authorization_code&code=")
                    .containsPattern("code_verifier=[A-Za-z0-9_-]{43}")
                    .doesNotContain("client_");
        });
        assertThat(app.status()).containsEntry("state", "FRESH").containsEntry("principal", "default");
        await().until(() -> app.eventTypes().equals(List.of(TokenEventType.ACQUIRED)));
    }

    @Test
    void withoutPkce_aServerThatRequiresIt_saysSo() {
        app.option("pkce", "false").start();
        Browser browser = new Browser(app);
        URI begun = browser.begin();
        assertThat(begun.getRawQuery()).doesNotContain("code_challenge");
        assertThat(Browser.status(browser.comeBack(cft.approve("ada", begun)))).isEqualTo(400);
        assertThat(tokenRequests()).isEmpty();
    }

    @Test
    void serverThatDoesNotKnowPkce_isNoTrouble() {
        cft.switches().set(CftSwitches.PKCE_REQUIRED, false).set(CftSwitches.PKCE, false);
        app.start();
        assertThat(Browser.status(connect("ada"))).isEqualTo(200);
    }

    @Test
    void clientInTheBody_isAnOption() {
        app.option("clientAuthentication", "body").start();
        connect("ada");
        assertThat(tokenRequests().get(0).header("Authorization")).isEmpty();
        assertThat(tokenRequests().get(0).bodyText()).contains("client_id=demo-client", "client_secret=");
    }

    @Test
    void denial_changesNothing() {
        app.start();
        Browser browser = new Browser(app);
        assertThat(Browser.status(browser.comeBack(cft.deny("ada", browser.begin()))))
                .isEqualTo(403);
        assertThat(app.authFailure("direct:poll")).isInstanceOf(ReauthorizationRequiredException.class);
    }

    @Test
    void forgedOrForeignCallback_isRefused_andNothingIsExchanged() {
        app.start();
        Browser browser = new Browser(app);
        URI back = cft.approve("ada", browser.begin());
        assertThat(Browser.status(new Browser(app).comeBack(back))).isEqualTo(403);
        assertThat(Browser.status(browser.query("code=stolen&state=made-up"))).isEqualTo(400);
        assertThat(tokenRequests()).isEmpty();
        assertThat(Browser.status(browser.comeBack(back))).isEqualTo(200);
        assertThat(Browser.status(browser.comeBack(back))).isEqualTo(400);
    }

    @Test
    void refresh_rotatesThePair_andTheNewOneIsUsed() {
        app.start();
        connect("ada");
        String before = newest().accessToken().reveal();
        app.result("direct:refresh", Object.class);
        assertThat(newest().accessToken().reveal()).isNotEqualTo(before);
        assertThat(tokenRequests().get(1).bodyText()).startsWith("grant_type=refresh_token&refresh_token=");
        app.result("direct:poll", String.class);
        assertThat(CftApp.lastCall(cft).header("Authorization"))
                .contains("Bearer " + newest().accessToken().reveal());
        app.result("direct:refresh", Object.class);
        assertThat(cft.refreshes()).isEqualTo(2);
        assertThat(cft.refreshTokensReused()).isZero();
    }

    @Test
    void token_isRefreshedAtItsEnd_overTenHours() {
        app.start();
        connect("ada");
        for (int hour = 0; hour < 25; hour++) {
            app.result("direct:poll", String.class);
            CftApp.advance(cft, app, Duration.ofHours(1));
        }
        assertThat(cft.refreshes()).isBetween(2L, 3L);
        assertThat(cft.refreshTokensReused()).isZero();
        assertThat(cft.rejectedCalls()).isZero();
    }

    @Test
    void grant_survivesARestart() {
        app.bean("tokens", CftApp.store(cft, folder)).start();
        connect("ada");
        app.result("direct:refresh", Object.class);
        app.close();
        app = CftApp.oauth(cft).bean("tokens", CftApp.store(cft, folder)).start();
        app.result("direct:poll", String.class);
        app.result("direct:refresh", Object.class);
        assertThat(tokenRequests()).hasSize(3);
        assertThat(cft.refreshTokensReused()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void rejectedToken_isRefreshedOnce_andTheCallReplayed(int status) {
        cft.switches().set(CftSwitches.BEARER_REJECTED_STATUS, status);
        app.start();
        connect("ada");
        cft.accessTokensDie();
        assertThat(app.result("direct:poll", String.class)).contains("Hill Farm");
        assertThat(cft.refreshes()).isEqualTo(1);
        assertThat(CftApp.polls(cft)).extracting(RequestRecord::status).containsExactly(status, 200);
    }

    @Test
    void wrongApplicationKey_bringsOneRefresh_andTheLogNamesTheOption() {
        app.start();
        connect("ada");
        cft.changeAppKey(CftApp.OTHER_KEY);
        try (LogCapture log = new LogCapture()) {
            for (int message = 0; message < 10; message++) {
                assertThat(app.failure("direct:poll")).isInstanceOf(HttpOperationFailedException.class);
            }
            assertThat(log.all()).anyMatch(line -> line.contains("'accessKey'"));
        }
        assertThat(cft.refreshes()).isEqualTo(1);
    }

    @Test
    void revoke_tellsTheVendor_andNextComesAConsent() {
        app.start();
        connect("ada");
        String refreshToken = newest().refreshToken().reveal();
        app.result("direct:revoke", Object.class);
        RequestRecord request = cft.journal().to(cft.revokePath()).get(0);
        assertThat(request.headers().get("Authorization")).containsExactly(CLIENT);
        assertThat(request.bodyText()).isEqualTo("token=" + refreshToken + "&token_type_hint=refresh_token");
        assertThat(cft.revocations()).isEqualTo(1);
        assertThat(app.status()).containsEntry("state", "NONE");
        assertThat(app.authFailure("direct:poll")).isInstanceOf(ReauthorizationRequiredException.class);
        connect("ada");
        app.result("direct:poll", String.class);
    }

    @Test
    void revoke_whereTheVendorHasNoSuchPath_namesTheOption_andForgetsNothing() {
        cft.switches().set(CftSwitches.REVOCATION, false);
        app.start();
        connect("ada");
        assertThat(app.authFailure("direct:revoke")).hasMessageContaining("'revokeEndpoint'");
        assertThat(app.status()).containsEntry("state", "FRESH");
    }

    @Test
    void grantThatTheUserTookBack_needsThemAgain() {
        app.start();
        connect("ada");
        cft.revokeGrant("ada");
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOf(ReauthorizationRequiredException.class)
                .hasMessageContaining("cft-auth:authorize");
        connect("ada");
        app.result("direct:poll", String.class);
    }

    @Test
    void wrongClientSecret_isAskedAboutOnce_andNamesTheOptions() {
        app.start();
        connect("ada");
        cft.changeClientSecret("another one");
        cft.accessTokensDie();
        app.send("direct:poll");
        for (int message = 0; message < 5; message++) {
            assertThat(app.authFailure("direct:poll"))
                    .isInstanceOf(InvalidCredentialException.class)
                    .hasMessageContaining("'clientSecret'");
        }
        assertThat(tokenRequests()).hasSize(2);
    }

    @Test
    void refreshTokenOfTheOptions_needsNoBrowser() {
        app.option("refreshToken", cft.provisionPair("ada").refreshToken().reveal())
                .start();
        app.result("direct:poll", String.class);
        assertThat(cft.refreshes()).isEqualTo(1);
    }
}
