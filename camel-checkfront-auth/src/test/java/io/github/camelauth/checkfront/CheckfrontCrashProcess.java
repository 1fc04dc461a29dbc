package io.github.camelauth.checkfront;

import io.github.camelauth.simulator.CheckfrontSimulator;
import io.github.camelauth.simulator.SimulatorClock;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.store.Lease;
import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.TokenRecord;
import io.github.camelauth.token.store.TokenStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * What the child JVM of {@link CheckfrontCrashTest} runs: one refresh. Arguments: base URL, folder of the store, and where it
 * prints a line and stands still to be killed: {@code intent}, {@code answer} (before the new pair is saved) or {@code save}
 * (after that).
 */
final class CheckfrontCrashProcess {

    static final String STANDING_STILL = "standing still";

    private CheckfrontCrashProcess() {}

    public static void main(String[] args) {
        SimulatorClock clock = SimulatorClock.ticking();
        TestApp app = new TestApp("checkfront-auth")
                .clock(clock)
                .options(
                        "baseUrl",
                        args[0],
                        "consumerKey",
                        CheckfrontSimulator.DEFAULT_CONSUMER_KEY,
                        "consumerSecret",
                        CheckfrontSimulator.DEFAULT_CONSUMER_SECRET)
                .bean("store", new StandingStill(CheckfrontApp.store(clock, args[1]), args[2]))
                .operations("refresh")
                .start();
        app.send("direct:refresh");
    }

    /** Passes everything on, and stands still at one step. */
    private record StandingStill(TokenStore store, String where) implements TokenStore {

        @Override
        public boolean compareAndSet(StoreKey key, long expectedVersion, Lease lease, TokenRecord next) {
            boolean intent = next.intent() != null;
            boolean pair = !intent && next.token() != null;
            if (pair && where.equals("answer")) {
                standStill();
            }
            boolean written = store.compareAndSet(key, expectedVersion, lease, next);
            if (intent && where.equals("intent") || pair && where.equals("save")) {
                standStill();
            }
            return written;
        }

        private static void standStill() {
            System.out.println(STANDING_STILL);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Optional<TokenRecord> load(StoreKey key) {
            return store.load(key);
        }

        @Override
        public Optional<Lease> tryLease(StoreKey key, String owner, Duration ttl) {
            return store.tryLease(key, owner, ttl);
        }

        @Override
        public void release(Lease lease) {
            store.release(lease);
        }

        @Override
        public boolean delete(StoreKey key, long expectedVersion) {
            return store.delete(key, expectedVersion);
        }

        @Override
        public boolean durable() {
            return store.durable();
        }
    }
}
