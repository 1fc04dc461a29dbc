package io.github.camelauth.syncaccess;

import io.github.camelauth.simulator.RequestRecord;
import io.github.camelauth.simulator.SimulatorClock;
import io.github.camelauth.simulator.SyncaccessSimulator;
import io.github.camelauth.simulator.SyncaccessSimulatorBuilder;
import io.github.camelauth.testsupport.TestApp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the tests of this module share: a simulator, and applications that talk to it. */
final class SyncaccessApp {

    private SyncaccessApp() {}

    static SyncaccessSimulatorBuilder simulator() {
        SimulatorClock clock = SimulatorClock.ticking();
        clock.set(Instant.parse("2026-03-02T10:00:00Z"));
        return SyncaccessSimulator.builder().clock(clock);
    }

    /**
     * An application without a credential, on the simulator's clock, with routes {@code direct:poll} (by the hook),
     * {@code direct:authenticate} and one for each other operation.
     */
    static TestApp bare(SyncaccessSimulator syncaccess) {
        String subscribers = syncaccess.baseUrl() + syncaccess.subscribersPath();
        return new TestApp("syncaccess-auth")
                .clock(syncaccess.clock())
                .option("base-url", syncaccess.baseUrl())
                .routes(routes -> {
                    routes.from("direct:poll").to(subscribers + "?httpClientConfigurer=#syncaccessAuth");
                    routes.from("direct:authenticate")
                            .to("syncaccess-auth:authenticate")
                            .to(subscribers)
                            .to("syncaccess-auth:clear");
                })
                .operations("token", "status", "refresh", "revoke")
                .collectEvents();
    }

    /** The same as the simulator's API user. */
    static TestApp user(SyncaccessSimulator syncaccess) {
        return bare(syncaccess)
                .options(
                        "username",
                        SyncaccessSimulator.DEFAULT_USERNAME,
                        "password",
                        SyncaccessSimulator.DEFAULT_PASSWORD);
    }

    /** Moves the simulator's time, and the application's with it. */
    static void advance(SyncaccessSimulator syncaccess, TestApp app, Duration duration) {
        syncaccess.clock().advance(duration);
        app.tick();
    }

    static List<RequestRecord> tokenRequests(SyncaccessSimulator syncaccess) {
        return syncaccess.journal().to(syncaccess.tokenPath());
    }
}
