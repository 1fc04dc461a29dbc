package io.github.camelauth.timbr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.TimbrSimulator;
import io.github.camelauth.testsupport.TestApp;
import org.apache.camel.spi.ContextReloadStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A secret changes where it is kept, and the context is reloaded. */
final class TimbrRotationTest {

    private static final String SECRET = "timbr.rotation.secret";
    private static final String PLACE = "{{sys:" + SECRET + "}}";

    private final TimbrSimulator timbr =
            TimbrApp.simulator().otherUser("grace", "another-made-up").start();
    private TestApp app;

    @AfterEach
    void stop() {
        app.close();
        timbr.close();
        System.clearProperty(SECRET);
    }

    private void start(TestApp configured) {
        app = configured.property("camel.main.context-reload-enabled", "true").start();
        app.result("direct:poll", String.class);
    }

    private void reloadWith(String secret) {
        System.setProperty(SECRET, secret);
        ContextReloadStrategy strategy = app.context().hasService(ContextReloadStrategy.class);
        strategy.onReload(this);
        assertThat(strategy.getLastError()).isNull();
    }

    @Test
    void newPassword_keepsTheTokenAtHand_andObtainsTheNextOne() {
        System.setProperty(SECRET, TimbrSimulator.DEFAULT_PASSWORD);
        start(TimbrApp.fernet(timbr).option("password", PLACE));
        timbr.changePassword(TimbrSimulator.DEFAULT_USERNAME, "a newer one");
        reloadWith("a newer one");
        app.result("direct:poll", String.class);
        assertThat(TimbrApp.tokenRequests(timbr)).hasSize(1);
        timbr.invalidateTokens();
        app.result("direct:poll", String.class);
        assertThat(TimbrApp.tokenRequests(timbr)).hasSize(2).allMatch(request -> request.status() == 200);
    }

    @Test
    void newBearer_obtainsATokenOfItsOwn() {
        System.setProperty(SECRET, timbr.bearer());
        start(TimbrApp.bare(timbr).option("authorizationToken", PLACE));
        reloadWith(timbr.bearer("grace", "another-made-up"));
        app.result("direct:poll", String.class);
        assertThat(timbr.journal().last().orElseThrow().caller().name()).isEqualTo("grace");
    }
}
