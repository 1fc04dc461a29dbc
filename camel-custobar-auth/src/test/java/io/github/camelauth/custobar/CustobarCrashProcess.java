package io.github.camelauth.custobar;

import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.store.FileTokenStore;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.store.Lease;
import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.TokenRecord;
import io.github.camelauth.token.store.TokenStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * What the child JVM of {@link CustobarCrashTest} runs: one poll. Arguments: base URL, directory, key file, path to poll.
 * Before a token is saved it prints a line and stands still, to be killed there.
 */
final class CustobarCrashProcess {

    static final String ABOUT_TO_SAVE = "about to save";

    private CustobarCrashProcess() {}

    public static void main(String[] args) {
        FileTokenStore store = new FileTokenStore();
        store.setDirectory(args[1]);
        store.setKeyFile(args[2]);
        TestApp app = new TestApp("custobar-auth")
                .options(
                        "baseUrl",
                        args[0],
                        "username",
                        CustobarSimulator.DEFAULT_USERNAME,
                        "password",
                        CustobarSimulator.DEFAULT_PASSWORD,
                        "scopes",
                        args[3])
                .bean("store", new StandingStill(store))
                .operations("token")
                .start();
        app.send("direct:token");
    }

    /** Passes everything on but the save of a token. */
    private record StandingStill(TokenStore store) implements TokenStore {

        @Override
        public boolean compareAndSet(StoreKey key, long expectedVersion, Lease lease, TokenRecord next) {
            if (next.token() != null) {
                System.out.println(ABOUT_TO_SAVE);
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return store.compareAndSet(key, expectedVersion, lease, next);
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
