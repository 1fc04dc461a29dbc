package io.github.camelauth.custobar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.simulator.CustobarSwitches;
import io.github.camelauth.simulator.CustobarToken;
import io.github.camelauth.simulator.Fault;
import io.github.camelauth.testsupport.LogCapture;
import io.github.camelauth.testsupport.TestApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Giving a token up. */
final class CustobarRevokeTest {

    private static final String PATH = "/api/access-tokens/{id}/";

    private CustobarSimulator custobar = CustobarApp.simulator().start();
    private TestApp app;

    @AfterEach
    void stop() {
        app.close();
        custobar.close();
    }

    @Test
    void revoke_withRevokePath_deletesTheTokenAtTheVendor() {
        app = CustobarApp.scoped(custobar).option("revokePath", PATH).start();
        app.result("direct:poll", String.class);
        app.result("direct:revoke", Object.class);
        assertThat(custobar.tokens()).singleElement().satisfies(token -> assertThat(token.state())
                .isEqualTo(CustobarToken.State.DELETED));
        assertThat(state()).isEqualTo("NONE");
        await().until(() -> app.eventTypes().contains(TokenEventType.REVOKED));
        app.result("direct:poll", String.class);
        assertThat(custobar.tokensCreated()).isEqualTo(2);
    }

    @Test
    void revoke_withAParentToken_deletesByTheParent() {
        CustobarToken parent = custobar.provisionToken();
        app = CustobarApp.bare(custobar)
                .options(
                        "accessToken", parent.value().reveal(),
                        "scopes", custobar.retrievePath(),
                        "revokePath", PATH)
                .start();
        app.result("direct:poll", String.class);
        app.result("direct:revoke", Object.class);
        assertThat(custobar.tokens())
                .extracting(CustobarToken::state)
                .containsExactly(CustobarToken.State.ACTIVE, CustobarToken.State.DELETED);
    }

    @Test
    void revoke_ofATokenThatIsGone_succeeds() {
        app = CustobarApp.scoped(custobar).option("revokePath", PATH).start();
        app.result("direct:poll", String.class);
        custobar.failAt(
                "/api/access-tokens/" + custobar.tokens().get(0).id() + "/",
                Fault.answer(404, "application/json", "{\"error\":{\"reason\":\"No such access token.\"}}"));
        app.result("direct:revoke", Object.class);
        assertThat(state()).isEqualTo("NONE");
    }

    @Test
    void revoke_thatTheVendorRefuses_forgetsNothing() {
        app = CustobarApp.scoped(custobar).option("revokePath", PATH).start();
        app.result("direct:poll", String.class);
        custobar.failAt("/api/access-tokens/" + custobar.tokens().get(0).id() + "/", Fault.status(503));
        assertThat(app.authFailure("direct:revoke")).hasMessageContaining("HTTP 503");
        assertThat(state()).isEqualTo("FRESH");
    }

    @Test
    void revoke_refusedWithStatus200_forgetsNothing() {
        app = CustobarApp.scoped(custobar).option("revokePath", PATH).start();
        app.result("direct:poll", String.class);
        custobar.switches().set(CustobarSwitches.ALL_ERRORS_WITH_STATUS_200, true);
        custobar.changePassword(CustobarSimulator.DEFAULT_USERNAME, "another one");
        assertThat(app.authFailure("direct:revoke")).hasMessageContaining("an error in the body");
        assertThat(state()).isEqualTo("FRESH");
    }

    @Test
    void revoke_withoutRevokePath_forgetsHereAndSaysSo() {
        app = CustobarApp.scoped(custobar).start();
        assertForgottenHereOnly();
    }

    @Test
    void revoke_withAOneTimeCode_forgetsHereAndSaysSo() {
        custobar.close();
        custobar = CustobarApp.simulator().totpSecret(CustobarApp.SECRET_KEY).start();
        app = CustobarApp.scoped(custobar)
                .options("revokePath", PATH, "verificationCode", custobar.currentTotpCode())
                .start();
        assertForgottenHereOnly();
    }

    private void assertForgottenHereOnly() {
        app.result("direct:poll", String.class);
        try (LogCapture log = new LogCapture()) {
            app.result("direct:revoke", Object.class);
            assertThat(log.ours(Level.INFO)).anyMatch(line -> line.contains("the vendor was not told"));
        }
        assertThat(state()).isEqualTo("NONE");
        assertThat(custobar.tokens().get(0).state()).isEqualTo(CustobarToken.State.ACTIVE);
    }

    private Object state() {
        return app.status().get("state");
    }
}
