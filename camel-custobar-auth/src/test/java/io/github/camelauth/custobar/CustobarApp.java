package io.github.camelauth.custobar;

import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.simulator.CustobarSimulatorBuilder;
import io.github.camelauth.simulator.CustobarSwitches;
import io.github.camelauth.simulator.RequestRecord;
import io.github.camelauth.simulator.SimulatorClock;
import io.github.camelauth.store.FileTokenStore;
import io.github.camelauth.testsupport.TestApp;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the tests of this module share: a simulator without a rate limit, and applications that talk to it. */
final class CustobarApp {

    static final String SECRET_KEY = "JBSWY3DPEHPK3PXP";
    static final String TOKENS = "/api/access-tokens/";
    static final String CUSTOMERS = "/api/customers/";

    private CustobarApp() {}

    /** Its clock ticks, from the beginning of one of the 30 seconds for which a one-time code is good. */
    static CustobarSimulatorBuilder simulator() {
        SimulatorClock clock = SimulatorClock.ticking();
        clock.set(Instant.parse("2026-03-02T10:00:00Z"));
        return CustobarSimulator.builder().clock(clock).with(CustobarSwitches.RATE_LIMIT_PER_MINUTE, 0);
    }

    /**
     * An application without a credential, on the simulator's clock, with routes {@code direct:poll} (by the hook),
     * {@code direct:customers} (by the hook, another path), {@code direct:authenticate} and one for each other operation.
     */
    static TestApp bare(CustobarSimulator custobar) {
        return new TestApp("custobar-auth")
                .clock(custobar.clock())
                .option("base-url", custobar.baseUrl())
                .routes(routes -> {
                    String hook = "?httpClientConfigurer=#custobarAuth";
                    routes.from("direct:poll").to(custobar.baseUrl() + custobar.retrievePath() + hook);
                    routes.from("direct:customers").to(custobar.baseUrl() + CUSTOMERS + hook);
                    routes.from("direct:authenticate")
                            .to("custobar-auth:authenticate")
                            .to(custobar.baseUrl() + custobar.retrievePath())
                            .to("custobar-auth:clear");
                })
                .operations("token", "status", "refresh", "revoke")
                .collectEvents();
    }

    /** The same as the simulator's first user. */
    static TestApp user(CustobarSimulator custobar) {
        return bare(custobar)
                .options(
                        "username", CustobarSimulator.DEFAULT_USERNAME, "password", CustobarSimulator.DEFAULT_PASSWORD);
    }

    /** The same, for a token that polls the datatarget and nothing else. */
    static TestApp scoped(CustobarSimulator custobar) {
        return user(custobar).option("scopes", custobar.retrievePath());
    }

    /** A store on disk; each call stands for another process. */
    static FileTokenStore store(CustobarSimulator custobar, Path folder) {
        FileTokenStore store = new FileTokenStore(custobar.clock());
        store.setDirectory(folder.resolve("tokens").toString());
        store.setKeyFile(folder.resolve("key.json").toString());
        return store;
    }

    /** Moves the simulator's time, and the application's with it. */
    static void advance(CustobarSimulator custobar, TestApp app, Duration duration) {
        custobar.clock().advance(duration);
        app.tick();
    }

    static List<RequestRecord> mints(CustobarSimulator custobar) {
        return custobar.journal().to(TOKENS);
    }

    static RequestRecord onlyMint(CustobarSimulator custobar) {
        List<RequestRecord> mints = mints(custobar);
        if (mints.size() != 1) {
            throw new AssertionError("Not one request for a token: " + mints);
        }
        return mints.get(0);
    }
}
