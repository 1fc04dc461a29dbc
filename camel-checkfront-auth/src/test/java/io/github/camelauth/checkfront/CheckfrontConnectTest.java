package io.github.camelauth.checkfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.simulator.CheckfrontSimulator;
import io.github.camelauth.simulator.RequestRecord;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.ReauthorizationRequiredException;
import java.net.URI;
import java.util.Map;
import org.apache.camel.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An account is connected in a browser, and routes use it. */
final class CheckfrontConnectTest {

    private static final String CONSUMER = "Basic ZGVtby1jb25zdW1lci1rZXk6bm90LWEtcmVhbC1jb25zdW1lci1zZWNyZXQ=";

    private final CheckfrontSimulator checkfront = CheckfrontApp.simulator().start();
    private final TestApp app = CheckfrontApp.oauth(checkfront);
    private final Browser browser = new Browser(app, checkfront);

    @AfterEach
    void stop() {
        app.close();
        checkfront.close();
    }

    @Test
    void authorize_sendsToTheConsentPage_withStateAndACookieForThisBrowser() {
        app.start();
        Message answer = browser.begun(Map.of());
        URI page = URI.create(answer.getHeader("Location", String.class));
        assertThat(Browser.status(answer)).isEqualTo(302);
        assertThat(page.toString()).startsWith(checkfront.baseUrl() + "/oauth/?");
        assertThat(page.getRawQuery())
                .contains("response_type=code", "client_id=demo-consumer-key")
                .contains("redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2Fcheckfront%2Fcallback")
                .containsPattern("state=[A-Za-z0-9_-]{43}")
                .doesNotContain("secret", "code_challenge");
        assertThat(answer.getHeader("Set-Cookie", String.class))
                .contains("; HttpOnly", "; SameSite=Lax", "; Path=/", "; Max-Age=600")
                .doesNotContain("Secure");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void authorize_whereTheRedirectUriIsHttps_setsASecureCookie() {
        app.option("redirectUri", "https://ops.example.com/callback").start();
        assertThat(browser.begun(Map.of()).getHeader("Set-Cookie", String.class))
                .contains("; Secure");
    }

    @Test
    void callback_exchangesTheCode_andRoutesUseTheToken() {
        app.start();
        assertThat(app.status()).containsEntry("state", "NONE");
        Message page = browser.connect(CheckfrontSimulator.DEFAULT_STAFF);
        assertThat(Browser.status(page)).isEqualTo(200);
        assertThat(page.getBody(String.class)).contains("The account is connected");
        assertThat(app.result("direct:poll", String.class)).contains("booking/index");
        String token = checkfront.pairs().get(0).accessToken().reveal();
        RequestRecord call = checkfront.journal().last().orElseThrow();
        assertThat(call.headers().get("Authorization")).containsExactly("BEARER " + token);
        assertThat(call.query()).doesNotContain("access_token");
        assertThat(app.status()).containsEntry("state", "FRESH").containsEntry("principal", "default");
        await().untilAsserted(() -> assertThat(app.eventTypes()).containsExactly(TokenEventType.ACQUIRED));
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void tokenRequest_showsTheClientByBasic_andNothingElseDoes() {
        app.start();
        browser.connect(CheckfrontSimulator.DEFAULT_STAFF);
        app.result("direct:refresh", Object.class);
        app.result("direct:poll", String.class);
        assertThat(CheckfrontApp.tokenRequests(checkfront)).hasSize(2).allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.headers().get("Authorization")).containsExactly(CONSUMER);
            assertThat(request.bodyText()).doesNotContain("client_id", "client_secret");
        });
        assertThat(CheckfrontApp.tokenRequests(checkfront).get(0).bodyText())
                .startsWith("grant_type=authorization_code&code=")
                .contains("redirect_uri=");
        assertThat(CheckfrontApp.tokenRequests(checkfront).get(1).bodyText())
                .startsWith("grant_type=refresh_token&refresh_token=");
        assertThat(checkfront.journal().all())
                .filteredOn(request -> !request.path().equals(checkfront.tokenPath()))
                .allSatisfy(request ->
                        assertThat(request.header("Authorization").orElse("")).doesNotStartWith("Basic"));
    }

    @Test
    void successUrl_isWhereTheBrowserGoes() {
        app.option("successUrl", "/accounts").start();
        Message answer = browser.connect(CheckfrontSimulator.DEFAULT_STAFF);
        assertThat(Browser.status(answer)).isEqualTo(302);
        assertThat(answer.getHeader("Location")).isEqualTo("/accounts");
    }

    @Test
    void poll_beforeAnybodyConnected_saysWhatToDo_andAsksNobody() {
        app.start();
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOf(ReauthorizationRequiredException.class)
                .hasMessageContaining("checkfront-auth:default/default")
                .hasMessageContaining("checkfront-auth:authorize");
        assertThat(checkfront.journal().all()).isEmpty();
    }

    @Test
    void poll_afterAFailedOne_worksAsSoonAsSomebodyConnected() {
        app.start();
        app.authFailure("direct:poll");
        browser.connect(CheckfrontSimulator.DEFAULT_STAFF);
        assertThat(app.result("direct:poll", String.class)).contains("booking/index");
    }

    @Test
    void denial_isShownPlainly_andChangesNothing() {
        app.start();
        Message page = browser.comeBack(checkfront.deny(browser.begin()));
        assertThat(Browser.status(page)).isEqualTo(403);
        assertThat(page.getBody(String.class)).contains("Access was not allowed");
        assertThat(CheckfrontApp.tokenRequests(checkfront)).isEmpty();
        assertThat(app.status()).containsEntry("state", "NONE");
    }

    @Test
    void bodyAuthentication_putsTheClientIntoTheForm() {
        checkfront.close();
        try (CheckfrontSimulator lenient = CheckfrontApp.simulator().lenient().start();
                TestApp its = CheckfrontApp.oauth(lenient).option("clientAuthentication", "body")) {
            its.start();
            new Browser(its, lenient).connect(CheckfrontSimulator.DEFAULT_STAFF);
            its.result("direct:poll", String.class);
            RequestRecord request = CheckfrontApp.tokenRequests(lenient).get(0);
            assertThat(request.header("Authorization")).isEmpty();
            assertThat(request.bodyText()).contains("client_id=demo-consumer-key", "client_secret=");
        }
    }

    @Test
    void revoke_forgetsLocally_andReconnectingBringsItBack() {
        app.start();
        browser.connect(CheckfrontSimulator.DEFAULT_STAFF);
        app.result("direct:revoke", Object.class);
        assertThat(app.status()).containsEntry("state", "NONE");
        assertThat(app.authFailure("direct:poll")).isInstanceOf(ReauthorizationRequiredException.class);
        browser.connect(CheckfrontSimulator.DEFAULT_STAFF);
        app.result("direct:poll", String.class);
    }
}
