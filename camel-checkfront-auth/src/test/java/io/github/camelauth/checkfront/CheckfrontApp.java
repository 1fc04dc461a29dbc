package io.github.camelauth.checkfront;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.simulator.CheckfrontSimulator;
import io.github.camelauth.simulator.CheckfrontSimulatorBuilder;
import io.github.camelauth.simulator.RequestRecord;
import io.github.camelauth.simulator.SimulatorClock;
import io.github.camelauth.store.FileTokenStore;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.engine.TokenManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;

/** What the tests of this module share: a simulator, and applications that talk to it. */
final class CheckfrontApp {

    static final String REDIRECT_URI = "http://127.0.0.1:8080/checkfront/callback";

    private CheckfrontApp() {}

    static CheckfrontSimulatorBuilder simulator() {
        SimulatorClock clock = SimulatorClock.ticking();
        clock.set(Instant.parse("2026-03-02T10:00:00Z"));
        return CheckfrontSimulator.builder().clock(clock).redirectUri(REDIRECT_URI);
    }

    /**
     * An application without a credential, on the simulator's clock, with routes {@code direct:poll} (by the hook),
     * {@code direct:authenticate} and one for each other operation.
     */
    static TestApp bare(CheckfrontSimulator checkfront) {
        return new TestApp("checkfront-auth")
                .clock(checkfront.clock())
                .option("base-url", checkfront.baseUrl())
                .routes(routes -> routes(routes, checkfront))
                .operations("token", "status", "refresh", "revoke")
                .collectEvents();
    }

    private static void routes(RouteBuilder routes, CheckfrontSimulator checkfront) {
        String bookings = checkfront.baseUrl() + checkfront.bookingsPath();
        routes.from("direct:poll").to(bookings + "?httpClientConfigurer=#checkfrontAuth");
        routes.from("direct:authenticate")
                .to("checkfront-auth:authenticate")
                .to(bookings)
                .to("checkfront-auth:clear");
    }

    /** The same with the token pair. */
    static TestApp pair(CheckfrontSimulator checkfront) {
        return bare(checkfront)
                .options(
                        "apiKey",
                        CheckfrontSimulator.DEFAULT_API_KEY,
                        "secretKey",
                        CheckfrontSimulator.DEFAULT_API_SECRET);
    }

    /** The same as the OAuth application, which nobody has connected an account of yet. */
    static TestApp oauth(CheckfrontSimulator checkfront) {
        return bare(checkfront)
                .options(
                        "consumerKey",
                        CheckfrontSimulator.DEFAULT_CONSUMER_KEY,
                        "consumerSecret",
                        CheckfrontSimulator.DEFAULT_CONSUMER_SECRET,
                        "redirectUri",
                        REDIRECT_URI)
                .operations("authorize", "callback");
    }

    /** The same with a refresh token that Checkfront gave for this member of the staff. */
    static TestApp provisioned(CheckfrontSimulator checkfront, String staff) {
        return oauth(checkfront)
                .option(
                        "refreshToken",
                        checkfront.provisionPair(staff).refreshToken().reveal());
    }

    /** A store on disk; each call stands for another process. */
    static FileTokenStore store(CheckfrontSimulator checkfront, Path folder) {
        return store(checkfront.clock(), folder.toString());
    }

    static FileTokenStore store(SimulatorClock clock, String folder) {
        FileTokenStore store = new FileTokenStore(clock);
        store.setDirectory(folder + "/tokens");
        store.setKeyFile(folder + "/key.json");
        return store;
    }

    /** Moves the simulator's time, and the application's with it. */
    static void advance(CheckfrontSimulator checkfront, TestApp app, Duration duration) {
        checkfront.clock().advance(duration);
        app.tick();
    }

    static List<RequestRecord> tokenRequests(CheckfrontSimulator checkfront) {
        return checkfront.journal().to(checkfront.tokenPath());
    }

    static List<RequestRecord> polls(CheckfrontSimulator checkfront) {
        return checkfront.journal().to(checkfront.bookingsPath());
    }

    /** What the engine knows of a principal. */
    static TokenManager manager(TestApp app, String principal) {
        return AuthContext.of(app.context()).engine().managers().stream()
                .filter(manager -> principal.equals(manager.key().principal()))
                .findFirst()
                .orElseThrow();
    }

    static String state(TestApp app, String principal) {
        return String.valueOf(manager(app, principal).status().toMap().get("state"));
    }

    /** Whom the engine has tokens of. */
    static List<String> principals(TestApp app) {
        return AuthContext.of(app.context()).engine().managers().stream()
                .map(manager -> manager.key().principal())
                .toList();
    }
}
