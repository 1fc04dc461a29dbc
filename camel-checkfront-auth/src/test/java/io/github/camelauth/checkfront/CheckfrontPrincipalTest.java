package io.github.camelauth.checkfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.CheckfrontSimulator;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.ReauthorizationRequiredException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many staff accounts behind one OAuth application. */
final class CheckfrontPrincipalTest {

    private final CheckfrontSimulator checkfront = CheckfrontApp.simulator().start();
    private TestApp app = CheckfrontApp.oauth(checkfront);

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        app.close();
        checkfront.close();
    }

    private static Map<String, Object> principal(String name) {
        return Map.of(CheckfrontAuthConstants.PRINCIPAL, name);
    }

    private void assertLastCallSpeaksFor(String staff) {
        String token = checkfront.newestPair(staff).orElseThrow().accessToken().reveal();
        assertThat(checkfront.journal().last().orElseThrow().header("Authorization"))
                .contains("BEARER " + token);
    }

    @Test
    void principal_ofTheMessage_choosesTheTokenWhereThatIsAllowed() {
        app.option("principalFromHeader", "true").start();
        Browser browser = new Browser(app, checkfront);
        browser.connect("ada", "Ada at the desk");
        browser.connect("bob", "Bob");
        app.send("direct:authenticate", null, principal("Ada at the desk"));
        assertLastCallSpeaksFor("ada");
        app.send("direct:authenticate", null, principal("Bob"));
        assertLastCallSpeaksFor("bob");
        assertThat(CheckfrontApp.state(app, "Bob")).isEqualTo("FRESH");
        assertThat(checkfront.tokenRequests()).isEqualTo(2);
    }

    @Test
    void principal_ofTheMessageWhereThatIsNotAllowed_isIgnored() {
        app.start();
        new Browser(app, checkfront).connect("ada");
        Exchange done = app.send("direct:authenticate", null, principal("Bob"));
        assertThat(done.getException()).isNull();
        assertLastCallSpeaksFor("ada");
    }

    @Test
    void principal_ofTheEndpoint_hasATokenOfItsOwn() {
        app.routes(routes -> {
                    routes.from("direct:connectBob").to("checkfront-auth:authorize?principal=bob");
                    routes.from("direct:bob")
                            .to("checkfront-auth:authenticate?principal=bob")
                            .to(checkfront.baseUrl() + checkfront.bookingsPath());
                })
                .start();
        Browser browser = new Browser(app, checkfront);
        browser.connect("ada");
        assertThat(app.authFailure("direct:bob")).isInstanceOf(ReauthorizationRequiredException.class);
        browser.connectBy("direct:connectBob", "bob");
        app.result("direct:bob", String.class);
        assertLastCallSpeaksFor("bob");
        app.result("direct:poll", String.class);
        assertLastCallSpeaksFor("ada");
    }

    @Test
    void principal_thatCannotBe_isRefused() {
        app.option("principalFromHeader", "true").start();
        assertThat(app.send("direct:authenticate", null, principal("a\nb")).getException())
                .hasMessageContaining("'principal'");
        assertThat(checkfront.journal().all()).isEmpty();
    }

    @Test
    void provisionedRefreshToken_isOfItsOwnPrincipalAlone() {
        app = CheckfrontApp.provisioned(checkfront, "ada")
                .option("principalFromHeader", "true")
                .routes(routes -> routes.from("direct:bob").to("checkfront-auth:authenticate?principal=bob"))
                .start();
        assertThat(app.authFailure("direct:bob")).isInstanceOf(ReauthorizationRequiredException.class);
        assertThat(app.send("direct:authenticate", null, principal("carol")).getException())
                .isInstanceOf(ReauthorizationRequiredException.class);
        assertThat(checkfront.refreshes()).isZero();
        app.result("direct:authenticate", String.class);
        assertLastCallSpeaksFor("ada");
    }

    @Test
    void anotherProvisionedRefreshToken_leavesTheOtherPrincipalsGrantsAlone() {
        app.close();
        connectedBobBeside("ada");
        try (TestApp again = connectedBobStore(CheckfrontApp.provisioned(checkfront, "carol"))
                .start()) {
            assertThat(again.send("direct:authenticate", null, principal("bob")).getException())
                    .isNull();
            again.send("direct:refresh", null, principal("bob"));
            again.send("direct:authenticate", null, principal("bob"));
            assertLastCallSpeaksFor("bob");
        }
    }

    private TestApp connectedBobStore(TestApp its) {
        return its.option("principalFromHeader", "true").bean("store", CheckfrontApp.store(checkfront, folder));
    }

    private void connectedBobBeside(String staff) {
        try (TestApp first =
                connectedBobStore(CheckfrontApp.provisioned(checkfront, staff)).start()) {
            new Browser(first, checkfront).connect("bob", "bob");
            first.result("direct:poll", String.class);
        }
    }

    @Test
    void connectedAs_anotherAccountOfTheSameStore_isAnothersToken() {
        app.option("principalFromHeader", "true").start();
        Browser browser = new Browser(app, checkfront);
        browser.connect("ada", "ada");
        assertThat(app.send("direct:authenticate", null, principal("Ada")).getException())
                .isInstanceOf(ReauthorizationRequiredException.class);
    }
}
