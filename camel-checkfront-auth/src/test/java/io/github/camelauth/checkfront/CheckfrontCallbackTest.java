package io.github.camelauth.checkfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.CheckfrontSimulator;
import io.github.camelauth.simulator.CheckfrontSwitches;
import io.github.camelauth.simulator.Fault;
import io.github.camelauth.testsupport.TestApp;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes to the callback: no token for the wrong account, a 4xx, and a page that says what to do. */
final class CheckfrontCallbackTest {

    private static final String MARK = "mark4711";

    private final CheckfrontSimulator checkfront = CheckfrontApp.simulator().start();
    private final TestApp app = CheckfrontApp.oauth(checkfront);
    private final Browser browser = new Browser(app, checkfront);

    @AfterEach
    void stop() {
        app.close();
        checkfront.close();
    }

    private URI approved() {
        return checkfront.approve(CheckfrontSimulator.DEFAULT_STAFF, browser.begin());
    }

    private static String without(String query, String parameter) {
        return query.replaceAll("(^|&)" + parameter + "=[^&]*", "").replaceAll("^&", "");
    }

    private void assertRefused(Message page, int status, String advice) {
        assertThat(Browser.status(page)).isEqualTo(status);
        assertThat(page.getHeader(Exchange.CONTENT_TYPE)).isEqualTo("text/html; charset=UTF-8");
        assertThat(page.getBody(String.class)).contains("Not connected").contains(advice);
        assertThat(page.getHeaders() + page.getBody(String.class))
                .doesNotContain(MARK)
                .doesNotContain("state=", "code=");
        assertThat(app.status()).containsEntry("state", "NONE");
        assertThat(checkfront.exchanges()).isZero();
    }

    @Test
    void withoutState_isRefused_andTheOptionNamed() {
        app.start();
        Message page = browser.query(without(approved().getRawQuery(), "state"));
        assertRefused(page, 400, "'requireState'");
    }

    @Test
    void withoutState_whereThatIsAllowed_isTakenFromTheBrowserThatBegan() {
        checkfront.switches().set(CheckfrontSwitches.STATE_ECHOED, false);
        app.option("requireState", "false").start();
        URI address = approved();
        assertThat(address.getRawQuery()).doesNotContain("state=");
        assertRefused(new Browser(app, checkfront).comeBack(address), 403, "another browser");
        assertThat(Browser.status(browser.comeBack(address))).isEqualTo(200);
    }

    @Test
    void usedState_isRefused() {
        app.start();
        URI address = approved();
        assertThat(Browser.status(browser.comeBack(address))).isEqualTo(200);
        Message page = browser.comeBack(address);
        assertThat(Browser.status(page)).isEqualTo(400);
        assertThat(page.getBody(String.class)).contains("was used already");
        assertThat(checkfront.exchanges()).isOne();
        assertThat(app.status()).containsEntry("state", "FRESH");
    }

    @Test
    void expiredState_isRefused() {
        app.start();
        URI address = approved();
        CheckfrontApp.advance(checkfront, app, Duration.ofMinutes(11));
        assertRefused(browser.comeBack(address), 400, "has ended");
    }

    @Test
    void foreignState_isRefused() {
        app.start();
        String query = approved().getRawQuery();
        assertRefused(browser.query(without(query, "state") + "&state=" + MARK), 400, "never begun here");
        assertRefused(browser.query(without(query, "state") + "&state="), 400, "begin anew");
    }

    @Test
    void anotherBrowser_isRefused_andTheRightOneStillConnects() {
        app.start();
        URI address = approved();
        Browser stranger = new Browser(app, checkfront);
        assertRefused(stranger.comeBack(address), 403, "begun in another browser");
        stranger.begin();
        assertRefused(stranger.comeBack(address), 403, "begun in another browser");
        assertThat(Browser.status(browser.comeBack(address))).isEqualTo(200);
    }

    @Test
    void codeAndError_isRefused() {
        app.start();
        Message page = browser.query(approved().getRawQuery() + "&error=" + MARK);
        assertRefused(page, 400, "no answer of an authorization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "state=x",
                "code=a&code=b&state=x",
                "code=%zz&state=x",
                "code=a%0d%0aSet-Cookie:x&state=x",
                "code=<script>" + MARK + "</script>&state=x"
            })
    void queryThatNoVendorSends_isRefused(String query) {
        app.start();
        assertRefused(browser.query(query), 400, "egin anew");
    }

    @Test
    void codeOf100kB_isRefusedUnread() {
        app.start();
        String query = approved().getRawQuery();
        String state = query.replaceAll(".*(state=[^&]*).*", "$1");
        assertRefused(browser.query("code=" + "a".repeat(100_000) + "&" + state), 400, "no answer of an authorization");
    }

    @Test
    void errorOfTheVendor_isNotRepeatedOnThePage() {
        app.start();
        String state = browser.begin().getRawQuery().replaceAll(".*(state=[^&]*).*", "$1");
        Message page = browser.query("error=server_error&error_description=" + MARK + "&" + state);
        assertRefused(page, 400, "Begin anew");
    }

    @Test
    void codeThatIsTooOld_isRefused() {
        app.start();
        URI address = approved();
        CheckfrontApp.advance(checkfront, app, Duration.ofSeconds(61));
        assertRefused(browser.comeBack(address), 400, "Begin anew");
    }

    @Test
    void vendorThatDoesNotAnswer_isAnErrorPage_andTheAccountStaysAsItWas() {
        app.start();
        browser.connect(CheckfrontSimulator.DEFAULT_STAFF);
        URI address = approved();
        checkfront.failAt(checkfront.tokenPath(), Fault.reset());
        Message page = browser.comeBack(address);
        assertThat(Browser.status(page)).isEqualTo(502);
        assertThat(page.getBody(String.class)).contains("Begin anew");
        app.result("direct:poll", String.class);
        assertThat(checkfront.exchanges()).isOne();
    }

    @Test
    void doubleClick_isOneExchange_andNoHarm() throws Exception {
        app.start();
        String query = approved().getRawQuery();
        CountDownLatch both = new CountDownLatch(2);
        ExecutorService clicks = Executors.newFixedThreadPool(2);
        try {
            Future<Message> first = clicks.submit(() -> click(both, query));
            Future<Message> second = clicks.submit(() -> click(both, query));
            List<Message> pages = List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS));
            assertThat(pages).extracting(Browser::status).containsExactlyInAnyOrder(200, 400);
        } finally {
            clicks.shutdownNow();
        }
        assertThat(checkfront.exchanges()).isOne();
        assertThat(checkfront.codesReused()).isZero();
        app.result("direct:poll", String.class);
    }

    private Message click(CountDownLatch both, String query) throws InterruptedException {
        both.countDown();
        both.await();
        return browser.query(query);
    }

    @Test
    void principalOfTheCallbacksMessage_doesNotChooseWhomTheTokenIsFor() {
        app.option("principalFromHeader", "true").start();
        URI page = URI.create(browser.begunFor("ada").getHeader("Location", String.class));
        Message answer = browser.comeBackAs("bob", checkfront.approve("ada", page));
        assertThat(Browser.status(answer)).isEqualTo(200);
        assertThat(CheckfrontApp.state(app, "ada")).isEqualTo("FRESH");
        assertThat(CheckfrontApp.principals(app)).doesNotContain("bob");
    }

    @Test
    void twoTabs_eachConnectItsOwn() {
        app.option("principalFromHeader", "true").start();
        URI ada = URI.create(browser.begunFor("ada").getHeader("Location", String.class));
        URI bob = URI.create(browser.begunFor("bob").getHeader("Location", String.class));
        URI bobsWayBack = checkfront.approve("bob", bob);
        URI adasWayBack = checkfront.approve("ada", ada);
        assertThat(Browser.status(browser.comeBack(bobsWayBack))).isEqualTo(200);
        assertThat(Browser.status(browser.comeBack(adasWayBack))).isEqualTo(200);
        assertThat(CheckfrontApp.manager(app, "ada").await().token().value().reveal())
                .isEqualTo(
                        checkfront.newestPair("ada").orElseThrow().accessToken().reveal());
    }
}
