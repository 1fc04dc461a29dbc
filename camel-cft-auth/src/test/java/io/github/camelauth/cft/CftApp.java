package io.github.camelauth.cft;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.simulator.CftSimulator;
import io.github.camelauth.simulator.CftSimulatorBuilder;
import io.github.camelauth.simulator.RequestRecord;
import io.github.camelauth.simulator.SimulatorClock;
import io.github.camelauth.store.FileTokenStore;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.engine.TokenManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** What the tests of this module share: a simulator, and applications that talk to it. */
final class CftApp {

    static final String REDIRECT_URI = "http://127.0.0.1:8080/cft/callback";
    static final String REGISTERED_AT = "http://127.0.0.1:8080/cft/registered";

    /** Of the right form, and no key of anybody's. */
    static final String OTHER_KEY = "not-a-key-of-anybody_not-a-key-of-anybody-A";

    private CftApp() {}

    static CftSimulatorBuilder simulator() {
        SimulatorClock clock = SimulatorClock.ticking();
        clock.set(Instant.parse("2026-03-02T10:00:00Z"));
        return CftSimulator.builder().clock(clock).redirectUri(REDIRECT_URI);
    }

    /**
     * An application without a credential, on the simulator's clock, with routes {@code direct:poll} (a user's data, by the
     * hook), {@code direct:calculate} (what needs no user, by the hook), {@code direct:authenticate} and one for each other
     * operation.
     */
    static TestApp bare(CftSimulator cft) {
        String hook = "?httpClientConfigurer=#cftAuth";
        return new TestApp("cft-auth")
                .clock(cft.clock())
                .option("base-url", cft.baseUrl())
                .routes(routes -> {
                    routes.from("direct:poll").to(cft.baseUrl() + cft.farmsPath() + hook);
                    routes.from("direct:calculate").to(cft.baseUrl() + cft.calculationPath() + hook);
                    routes.from("direct:authenticate")
                            .to("cft-auth:authenticate")
                            .to(cft.baseUrl() + cft.farmsPath())
                            .to("cft-auth:clear");
                })
                .operations("token", "status", "refresh", "revoke")
                .collectEvents();
    }

    /** The same with the application's key alone. */
    static TestApp application(CftSimulator cft) {
        return bare(cft).option("accessKey", CftSimulator.DEFAULT_APP_KEY);
    }

    /** The same with a user's key. */
    static TestApp user(CftSimulator cft) {
        return application(cft).option("apiKey", CftSimulator.DEFAULT_USER_KEY);
    }

    /** The same with a user's name and password. */
    static TestApp password(CftSimulator cft) {
        return application(cft)
                .options("username", CftSimulator.DEFAULT_USERNAME, "password", CftSimulator.DEFAULT_PASSWORD);
    }

    /** The same where users register. */
    static TestApp registering(CftSimulator cft) {
        return application(cft)
                .options("appId", "" + CftSimulator.DEFAULT_APP_ID, "registrationCallbackUrl", REGISTERED_AT)
                .operations("registrationUrl", "registrationCallback");
    }

    /** The same as an OAuth application, which nobody has connected an account of yet. */
    static TestApp oauth(CftSimulator cft) {
        return application(cft)
                .options(
                        "clientId",
                        CftSimulator.DEFAULT_CLIENT_ID,
                        "clientSecret",
                        CftSimulator.DEFAULT_CLIENT_SECRET,
                        "redirectUri",
                        REDIRECT_URI)
                .operations("authorize", "callback");
    }

    /** Sends what needs no user. */
    static Exchange calculate(TestApp app) {
        return app.send("direct:calculate", "{}", Map.of(Exchange.CONTENT_TYPE, "application/json"));
    }

    /** A store on disk; each call stands for another process. */
    static FileTokenStore store(CftSimulator cft, Path folder) {
        FileTokenStore store = new FileTokenStore(cft.clock());
        store.setDirectory(folder + "/tokens");
        store.setKeyFile(folder + "/key.json");
        return store;
    }

    /** Moves the simulator's time, and the application's with it. */
    static void advance(CftSimulator cft, TestApp app, Duration duration) {
        cft.clock().advance(duration);
        app.tick();
    }

    static List<RequestRecord> userKeyRequests(CftSimulator cft) {
        return cft.journal().to(cft.userKeyPath());
    }

    static List<RequestRecord> polls(CftSimulator cft) {
        return cft.journal().to(cft.farmsPath());
    }

    static RequestRecord lastCall(CftSimulator cft) {
        return cft.journal().last().orElseThrow();
    }

    /** What the engine knows of a principal. */
    static TokenManager manager(TestApp app, String principal) {
        return AuthContext.of(app.context()).engine().managers().stream()
                .filter(manager -> principal.equals(manager.key().principal()))
                .findFirst()
                .orElseThrow();
    }
}
