package io.github.camelauth.camel.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.github.camelauth.camel.oauth.OAuthRig.Browser;
import io.github.camelauth.http.TestServer.Reply;
import io.github.camelauth.testing.LogCapture;
import io.github.camelauth.token.engine.FaultyTokenStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a callback takes, and from whom. */
@Timeout(60)
final class CallbackTest {

    private final OAuthRig rig = new OAuthRig();

    @BeforeEach
    void start() {
        rig.start();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private void refused(Message page, int status, String text) {
        assertThat(page.getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(status);
        assertThat(page.getBody(String.class)).contains(text).doesNotContain("<b>", "c-1", "s3cret");
        assertThat(page.getHeader("Location")).isNull();
        assertThat(page.getHeaders()).doesNotContainKeys("X-Request", "Cookie", Exchange.HTTP_RAW_QUERY);
        assertThat(page.getHeader("Content-Security-Policy", String.class))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void withoutState_isRefused() {
        Browser browser = rig.authorize();
        refused(rig.back("code=c-1", browser.sent()), 400, "without the 'state'");
        assertThat(rig.vendor.calls()).isEmpty();
    }

    @Test
    void usedState_isRefusedAndTheGrantStays() {
        Browser browser = rig.authorize();
        rig.back(browser);
        refused(rig.back(browser), 400, "was used already");
        assertThat(rig.vendor.calls()).hasSize(1);
        assertThat(rig.token()).isEqualTo("access-1");
    }

    @Test
    void inventedState_isRefused() {
        Browser browser = rig.authorize();
        refused(rig.back("code=c-1&state=invented", browser.sent()), 400, "never begun here");
        refused(rig.back("code=c-1&state=", browser.sent()), 400, "never begun here");
    }

    /** An attacker began it, and lures another browser to its end. */
    @Test
    void stateOfAnotherBrowser_isRefusedAndEndsNothing() {
        Browser attacker = rig.authorize();
        Browser victim = rig.authorize();
        String query = "code=c-1&state=" + attacker.state();
        refused(rig.back(query, victim.sent()), 403, "another browser");
        refused(rig.back(query, null), 403, "another browser");
        String name = attacker.sent().substring(0, attacker.sent().indexOf('=') + 1);
        refused(rig.back(query, name + "guessed"), 403, "another browser");
        refused(rig.back(query, name), 403, "another browser");
        assertThat(rig.vendor.calls()).isEmpty();

        assertThat(rig.back(attacker).getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(200);
    }

    /** A cookie that another host of the same domain may have set. */
    @Test
    void cookieWithoutTheHostPrefix_isNoneOfOurs() {
        Browser browser = rig.authorize();
        String tossed = browser.sent().substring("__Host-".length());
        refused(rig.back("code=c-1&state=" + browser.state(), tossed), 403, "another browser");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cookieAmongOthers_isFound(boolean asList) {
        Browser browser = rig.authorize();
        Object cookies = asList
                ? List.of("a=b; theme=dark", "x=y;" + browser.sent() + " ;z")
                : "a=b;" + browser.sent() + "; =; ;;";
        Message page = rig.back("code=c-1&state=" + browser.state(), cookies);
        assertThat(page.getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&&",
                "state=s",
                "code=c-1&error=access_denied&state=s",
                "code=c-1&code=c-2&state=s",
                "code=c-1&state=s&state=s",
                "code=%zz&state=s",
                "code=&state=s",
                "code&state=s",
                "code=a%0d%0aSet-Cookie:%20b&state=s",
                "code=<b>%20</b>&state=s"
            })
    void queryThatIsNoAnswer_isRefused(String query) {
        refused(rig.back(query, null), 400, "no answer of an authorization");
    }

    @Test
    void codeOfAHundredKilobytes_isRefusedAndEndsNothing() {
        Browser browser = rig.authorize();
        for (int size : new int[] {100_000, 3_000}) {
            String query = "state=" + browser.state() + "&code=" + "c".repeat(size);
            refused(rig.back(query, browser.sent()), 400, "no answer of an authorization");
        }
        assertThat(rig.back(browser).getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(200);
    }

    @Test
    void query_ofAConsumerThatGivesNoRawOne_isRead() {
        Browser browser = rig.authorize();
        Exchange done = rig.send(
                "oauthtest-auth:callback",
                Map.of(Exchange.HTTP_QUERY, "code=c-1&state=" + browser.state(), "Cookie", browser.sent()));
        assertThat(done.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(200);
        refused(rig.send("oauthtest-auth:callback", Map.of()).getMessage(), 400, "no answer");
    }

    @Test
    void twiceAtOnce_isOneExchange() throws Exception {
        Browser browser = rig.authorize();
        CountDownLatch vendor = new CountDownLatch(1);
        rig.gate = vendor;
        CompletableFuture<Message> first = CompletableFuture.supplyAsync(() -> rig.back(browser));
        CompletableFuture<Message> second = CompletableFuture.supplyAsync(() -> rig.back(browser));
        // The loser does not wait for the vendor.
        Message loser = (Message) CompletableFuture.anyOf(first, second).get();
        refused(loser, 400, "was used already");
        vendor.countDown();
        assertThat(List.of(first.get(), second.get()))
                .extracting(page -> page.getHeader(Exchange.HTTP_RESPONSE_CODE))
                .containsExactlyInAnyOrder(200, 400);
        assertThat(rig.vendor.calls()).hasSize(1);
    }

    @Test
    void denied_saysSoEndsTheAuthorizationAndItsCookie() {
        Browser browser = rig.authorize();
        Message page =
                rig.back("error=access_denied&error_description=%3Cb%3E&state=" + browser.state(), browser.sent());
        refused(page, 403, "Access was not allowed");
        assertThat(page.getHeader("Set-Cookie", String.class)).contains("Max-Age=0");
        refused(rig.back(browser), 400, "was used already");
        assertThat(rig.vendor.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"server_error", "", "a%0d%0aforged line", "<b>"})
    void otherError_isNamedInTheLogOnlyWhereItIsACode(String error) {
        Browser browser = rig.authorize();
        try (LogCapture log = new LogCapture()) {
            refused(rig.back("error=" + error + "&state=" + browser.state(), browser.sent()), 400, "The vendor ended");
            assertThat(log.at(Level.INFO))
                    .anyMatch(line -> line.endsWith(
                            "server_error".equals(error)
                                    ? "not given: server_error"
                                    : "not given: an error that is no code"))
                    .noneMatch(line -> line.contains("forged") || line.contains("<b>"));
        }
    }

    @Test
    void errorFromAnotherBrowser_endsNothing() {
        Browser browser = rig.authorize();
        refused(rig.back("error=access_denied&state=" + browser.state(), null), 403, "another browser");
        assertThat(rig.back(browser).getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(200);
    }

    @Test
    void exchangeRefused_saysSoAndLeavesTheOldGrantAsItWas() {
        rig.back(rig.authorize());
        rig.replies.add(Reply.of(400, "{\"error\":\"invalid_grant\",\"error_description\":\"s3cret\"}"));
        try (LogCapture log = new LogCapture()) {
            refused(rig.back(rig.authorize()), 400, "did not take the code");
            assertThat(log.at(Level.WARN))
                    .anyMatch(line -> line.contains("the account was not connected") && line.contains("invalid_grant"))
                    .noneMatch(line -> line.contains("s3cret") || line.contains("c-1"));
        }
        assertThat(rig.token()).isEqualTo("access-1");
    }

    @Test
    void vendorDown_saysSoAndEndsTheCookie() {
        rig.replies.add(Reply.of(500, "<b>down</b>"));
        Message page = rig.back(rig.authorize());
        refused(page, 502, "No token came for the code");
        assertThat(page.getHeader("Set-Cookie", String.class)).contains("Max-Age=0");
    }

    @Test
    void storeDown_saysSoAndTheSamePageCanBeLoadedAgain() {
        Browser browser = rig.authorize();
        try (LogCapture log = new LogCapture()) {
            rig.store.loads = FaultyTokenStore.down();
            refused(rig.back(browser), 503, "could not be looked up");
            rig.store.loads = null;
            rig.store.writes = FaultyTokenStore.down();
            refused(rig.back(browser), 503, "could not be looked up");
            rig.store.writes = null;
            assertThat(log.at(Level.WARN)).anyMatch(line -> line.contains("The store is down."));
        }
        assertThat(rig.back(browser).getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(200);
    }

    @Test
    void withoutState_whereItIsNotRequired_isTakenFromTheBrowserThatBegan() {
        String uri = "oauthtest-auth:callback?requireState=false";
        Browser browser = rig.authorize();
        refused(rig.back(uri, "code=c-1", null), 403, "another browser");
        refused(rig.back(uri, "code=c-1", browser.sent() + "x"), 403, "another browser");
        assertThat(rig.back(uri, "code=c-1", browser.sent()).getHeader(Exchange.HTTP_RESPONSE_CODE))
                .isEqualTo(200);
    }

    /** Which of both came back cannot be known. */
    @Test
    void withoutState_inABrowserThatBeganTwo_isRefused() {
        String uri = "oauthtest-auth:callback?requireState=false";
        Browser one = rig.authorize();
        Browser two = rig.authorize();
        String both = one.sent() + "; " + two.sent();
        refused(rig.back(uri, "code=c-1", both), 403, "another browser");

        rig.back("error=access_denied&state=" + one.state(), one.sent());
        assertThat(rig.back(uri, "code=c-1", both).getHeader(Exchange.HTTP_RESPONSE_CODE))
                .isEqualTo(200);
    }
}
