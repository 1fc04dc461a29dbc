package io.github.camelauth.token.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class InMemoryTokenStoreTest {

    private static final StoreKey KEY = new StoreKey("s", "o", "c", "", List.of());
    private static final Duration TTL = Duration.ofSeconds(30);

    private final SettableClock clock = new SettableClock();
    private final InMemoryTokenStore store = new InMemoryTokenStore(clock);

    @Test
    void load_nothingStored_isEmpty() {
        assertThat(store.load(KEY)).isEmpty();
        assertThat(store.durable()).isFalse();
    }

    @Test
    void compareAndSet_theVersionThatIsThere_replaces() {
        assertThat(store.compareAndSet(KEY, 0, null, version(1))).isTrue();
        assertThat(store.compareAndSet(KEY, 1, null, version(2))).isTrue();
        assertThat(store.load(KEY)).contains(version(2));
    }

    @Test
    void compareAndSet_anotherVersion_changesNothing() {
        store.compareAndSet(KEY, 0, null, version(1));

        assertThat(store.compareAndSet(KEY, 0, null, version(1))).isFalse();
        assertThat(store.compareAndSet(KEY, 2, null, version(3))).isFalse();
        assertThat(store.load(KEY)).contains(version(1));
    }

    @Test
    void tryLease_heldByAnother_isRefusedUntilItEnds() {
        Lease first = store.tryLease(KEY, "a", TTL).orElseThrow();

        assertThat(store.tryLease(KEY, "b", TTL)).isEmpty();
        clock.advance(TTL);
        assertThat(store.tryLease(KEY, "b", TTL)).map(Lease::epoch).contains(first.epoch() + 1);
    }

    @Test
    void tryLease_byItsOwner_prolongsUnderTheSameEpoch() {
        Lease first = store.tryLease(KEY, "a", TTL).orElseThrow();
        clock.advance(Duration.ofSeconds(20));
        Lease second = store.tryLease(KEY, "a", TTL).orElseThrow();
        clock.advance(Duration.ofSeconds(20));

        assertThat(second.epoch()).isEqualTo(first.epoch());
        assertThat(second.expiresAt()).isEqualTo(first.expiresAt().plusSeconds(20));
        assertThat(store.tryLease(KEY, "b", TTL)).isEmpty();
    }

    @Test
    void tryLease_byItsOwnerAfterItEnded_isANewEpoch() {
        Lease first = store.tryLease(KEY, "a", TTL).orElseThrow();
        clock.advance(TTL);

        assertThat(store.tryLease(KEY, "a", TTL)).map(Lease::epoch).contains(first.epoch() + 1);
    }

    @Test
    void release_itsOwn_letsAnotherIn() {
        store.release(store.tryLease(KEY, "a", TTL).orElseThrow());

        assertThat(store.tryLease(KEY, "b", TTL)).isPresent();
    }

    @Test
    void release_anOldLease_leavesTheNewOne() {
        Lease old = store.tryLease(KEY, "a", TTL).orElseThrow();
        clock.advance(TTL);
        Optional<Lease> held = store.tryLease(KEY, "b", TTL);
        store.release(old);

        assertThat(held).isPresent();
        assertThat(store.tryLease(KEY, "c", TTL)).isEmpty();
    }

    @Test
    void release_ofNothing_doesNothing() {
        Lease lease = store.tryLease(KEY, "a", TTL).orElseThrow();
        store.release(lease);
        store.release(lease);
        store.release(new Lease(new StoreKey("s", "o", "other", "", List.of()), "a", 1, clock.instant()));

        assertThat(store.tryLease(KEY, "b", TTL)).isPresent();
    }

    @Test
    void compareAndSet_underAnOldLease_isFenced() {
        Lease old = store.tryLease(KEY, "a", TTL).orElseThrow();
        clock.advance(TTL);
        Lease young = store.tryLease(KEY, "b", TTL).orElseThrow();

        assertThat(store.compareAndSet(KEY, 0, old, version(1))).isFalse();
        assertThat(store.compareAndSet(KEY, 0, young, version(1))).isTrue();
    }

    @Test
    void delete_theVersionThatIsThere_forgetsTheRecordAndKeepsTheEpoch() {
        Lease lease = store.tryLease(KEY, "a", TTL).orElseThrow();
        store.compareAndSet(KEY, 0, lease, version(1));

        assertThat(store.delete(KEY, 2)).isFalse();
        assertThat(store.delete(KEY, 1)).isTrue();
        assertThat(store.load(KEY)).isEmpty();
        store.release(lease);
        assertThat(store.tryLease(KEY, "b", TTL)).map(Lease::epoch).contains(lease.epoch() + 1);
    }

    @Test
    void delete_nothingStored_isFalse() {
        assertThat(store.delete(KEY, 1)).isFalse();
    }

    private static TokenRecord version(long version) {
        return new TokenRecord(version, 1, null, null, null, null, Map.of(), null, null, null, null, false);
    }

    private static final class SettableClock extends Clock {
        private Instant now = Instant.parse("2026-03-01T12:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
