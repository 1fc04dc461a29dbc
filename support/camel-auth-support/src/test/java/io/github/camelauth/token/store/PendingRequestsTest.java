package io.github.camelauth.token.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.token.engine.FaultyTokenStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class PendingRequestsTest {

    private static final StoreKey KEY =
            new StoreKey("test-auth", "https://vendor.example.com", "client", "", List.of("under way"));
    private static final Duration LIFE = Duration.ofMinutes(10);

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final FaultyTokenStore store = new FaultyTokenStore(new InMemoryTokenStore(clock));
    private final PendingRequests pending = new PendingRequests(store, KEY, clock, LIFE, 3);

    @Test
    void take_aRequestThatWaits_givesItsFactsOnce() {
        pending.add("one", Map.of("principal", "ada"));
        pending.add("two", Map.of("principal", "bob"));

        assertThat(pending.take("one").orElseThrow()).containsEntry("principal", "ada");
        assertThat(pending.take("one")).isEmpty();
        assertThat(pending.find("one")).isEmpty();
        assertThat(pending.find("two")).isPresent();
    }

    @Test
    void find_aRequestThatWaits_leavesIt() {
        pending.add("one", Map.of());
        assertThat(pending.find("one")).isPresent();
        assertThat(pending.find("one")).isPresent();
        assertThat(pending.find("never begun")).isEmpty();
    }

    @Test
    void request_whoseTimeIsOver_isGone() {
        pending.add("one", Map.of());
        now = now.plus(LIFE).minusSeconds(1);
        assertThat(pending.find("one")).isPresent();
        now = now.plusSeconds(1);
        assertThat(pending.find("one")).isEmpty();
        assertThat(pending.take("one")).isEmpty();
        assertThat(store.load(KEY).orElseThrow().attributes()).isEmpty();
    }

    @Test
    void add_oneMoreThanMayWait_endsTheOldest() {
        for (String id : List.of("one", "two", "three", "four")) {
            pending.add(id, Map.of());
            now = now.plusSeconds(1);
        }
        assertThat(pending.find("one")).isEmpty();
        assertThat(pending.find("two")).isPresent();
        assertThat(pending.find("four")).isPresent();
    }

    @Test
    void take_byManyAtOnce_givesItToOne() throws Exception {
        pending.add("one", Map.of("principal", "ada"));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Optional<Map<String, String>>>> takers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            takers.add(threads.submit(() -> {
                start.await();
                return pending.take("one");
            }));
        }
        start.countDown();
        int taken = 0;
        for (Future<Optional<Map<String, String>>> taker : takers) {
            taken += taker.get(10, TimeUnit.SECONDS).isPresent() ? 1 : 0;
        }
        threads.shutdownNow();
        assertThat(taken).isOne();
    }

    @Test
    void take_storeFails_leavesItWaiting() {
        pending.add("one", Map.of());
        store.writes = FaultyTokenStore.down();
        assertThatThrownBy(() -> pending.take("one")).isInstanceOf(TokenStoreException.class);
        store.writes = null;
        assertThat(pending.take("one")).isPresent();
    }

    @Test
    void add_othersKeepWriting_givesUpTyped() {
        PendingRequests overtaken = new PendingRequests(new NeverWritten(store), KEY, clock, LIFE, 3);
        assertThatThrownBy(() -> overtaken.add("one", Map.of()))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("test-auth: other processes keep writing it");
    }

    @Test
    void record_thatIsNotOurs_isAnErrorAndLeftAsItIs() {
        TokenRecord foreign =
                TokenRecord.NONE.withAttributes(Map.of("one", "s3cret")).withVersion(1);
        store.compareAndSet(KEY, 0, null, foreign);
        assertThatThrownBy(() -> pending.find("one"))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("cannot be read")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> pending.add("two", Map.of())).isInstanceOf(TokenStoreException.class);
        assertThat(store.load(KEY)).contains(foreign);
    }

    /** Another process always writes first. */
    private record NeverWritten(TokenStore store) implements TokenStore {
        @Override
        public Optional<TokenRecord> load(StoreKey key) {
            return store.load(key);
        }

        @Override
        public boolean compareAndSet(StoreKey key, long expectedVersion, Lease lease, TokenRecord next) {
            return false;
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
            return false;
        }

        @Override
        public boolean durable() {
            return false;
        }
    }
}
