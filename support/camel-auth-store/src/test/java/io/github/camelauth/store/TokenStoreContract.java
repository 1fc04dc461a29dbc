package io.github.camelauth.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.token.store.Lease;
import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.TokenRecord;
import io.github.camelauth.token.store.TokenStore;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every token store does. */
abstract class TokenStoreContract {

    private static final StoreKey KEY = Records.key("alice");
    private static final StoreKey OTHER = Records.key("bob");
    private static final Duration TTL = Duration.ofSeconds(30);

    final MutableClock clock = new MutableClock();

    /** The store under test, the same at each call of one test. */
    abstract TokenStore store();

    @Test
    void load_whenAbsent_isEmpty() {
        assertThat(store().load(KEY)).isEmpty();
    }

    @Test
    void compareAndSet_fromZero_storesForThisKeyOnly() {
        assertThat(store().compareAndSet(KEY, 0, null, Records.full(1))).isTrue();

        assertThat(store().load(KEY)).contains(Records.full(1));
        assertThat(store().load(OTHER)).isEmpty();
    }

    @Test
    void compareAndSet_whenFieldsAreNull_roundTrips() {
        store().compareAndSet(KEY, 0, null, Records.withoutToken(1));

        assertThat(store().load(KEY)).contains(Records.withoutToken(1));
    }

    @Test
    void compareAndSet_whenVersionDiffers_changesNothing() {
        Records.store(store(), KEY);

        assertThat(store().compareAndSet(KEY, 0, null, Records.withoutToken(1))).isFalse();
        assertThat(store().compareAndSet(KEY, 2, null, Records.withoutToken(3))).isFalse();
        assertThat(store().load(KEY)).contains(Records.full(1));
    }

    @Test
    void compareAndSet_whenAbsentAndVersionExpected_storesNothing() {
        assertThat(store().compareAndSet(KEY, 1, null, Records.full(2))).isFalse();
        assertThat(store().load(KEY)).isEmpty();
    }

    @Test
    void compareAndSet_twice_keepsTheSecond() {
        Records.store(store(), KEY);

        assertThat(store().compareAndSet(KEY, 1, null, Records.withoutToken(2))).isTrue();
        assertThat(store().load(KEY)).contains(Records.withoutToken(2));
    }

    @Test
    void delete_whenVersionMatches_removes() {
        Records.store(store(), KEY);

        assertThat(store().delete(KEY, 1)).isTrue();
        assertThat(store().load(KEY)).isEmpty();
        assertThat(store().compareAndSet(KEY, 0, null, Records.full(1))).isTrue();
    }

    @Test
    void delete_whenVersionDiffers_changesNothing() {
        Records.store(store(), KEY);

        assertThat(store().delete(KEY, 2)).isFalse();
        assertThat(store().load(KEY)).contains(Records.full(1));
    }

    @Test
    void tryLease_whenFree_namesOwnerAndEnd() {
        Lease lease = lease("one");

        assertThat(lease.key()).isEqualTo(KEY);
        assertThat(lease.owner()).isEqualTo("one");
        assertThat(lease.expiresAt()).isEqualTo(clock.instant().plus(TTL));
        assertThat(store().load(KEY)).isEmpty();
    }

    @Test
    void tryLease_whenHeldByAnother_isEmpty() {
        lease("one");

        assertThat(store().tryLease(KEY, "two", TTL)).isEmpty();
        assertThat(store().tryLease(OTHER, "two", TTL)).isPresent();
    }

    @Test
    void tryLease_bySameOwner_prolongsUnderTheSameEpoch() {
        Lease first = lease("one");
        clock.advance(TTL.dividedBy(2));

        Lease renewed = lease("one");

        assertThat(renewed.epoch()).isEqualTo(first.epoch());
        assertThat(renewed.expiresAt()).isEqualTo(clock.instant().plus(TTL));
        clock.advance(TTL.minusNanos(1));
        assertThat(store().tryLease(KEY, "two", TTL)).isEmpty();
        assertThat(store().compareAndSet(KEY, 0, first, Records.full(1))).isTrue();
    }

    @Test
    void tryLease_whenExpired_goesToAnotherWithNewEpoch() {
        Lease first = lease("one");
        clock.advance(TTL);

        assertThat(lease("two").epoch()).isGreaterThan(first.epoch());
    }

    @Test
    void tryLease_bySameOwnerAfterItsEnd_givesANewEpoch() {
        Lease first = lease("one");
        clock.advance(TTL);

        assertThat(lease("one").epoch()).isGreaterThan(first.epoch());
    }

    @Test
    void tryLease_afterReleaseAndDelete_keepsCountingEpochs() {
        Records.store(store(), KEY);
        Lease first = lease("one");
        store().release(first);
        store().delete(KEY, 1);

        assertThat(lease("two").epoch()).isGreaterThan(first.epoch());
    }

    @Test
    void release_ofALeaseThatWasTakenOver_doesNothing() {
        Lease first = lease("one");
        clock.advance(TTL);
        lease("two");

        store().release(first);

        assertThat(store().tryLease(KEY, "three", TTL)).isEmpty();
    }

    @Test
    void release_ofALeaseThatWasProlonged_freesIt() {
        Lease first = lease("one");
        clock.advance(TTL.dividedBy(2));
        lease("one");

        store().release(first);

        assertThat(store().tryLease(KEY, "two", TTL)).isPresent();
    }

    @Test
    void compareAndSet_underNewestLease_stores() {
        Lease lease = lease("one");

        assertThat(store().compareAndSet(KEY, 0, lease, Records.full(1))).isTrue();
        store().release(lease);
        assertThat(store().compareAndSet(KEY, 1, lease, Records.full(2))).isTrue();
    }

    @Test
    void compareAndSet_underOlderLease_isFencedOff() {
        Records.store(store(), KEY);
        Lease old = lease("one");
        clock.advance(TTL);
        Lease newest = lease("two");

        assertThat(store().compareAndSet(KEY, 1, old, Records.withoutToken(2))).isFalse();
        assertThat(store().load(KEY).map(TokenRecord::version)).contains(1L);
        assertThat(store().compareAndSet(KEY, 1, newest, Records.withoutToken(2)))
                .isTrue();
    }

    private Lease lease(String owner) {
        Optional<Lease> lease = store().tryLease(KEY, owner, TTL);
        assertThat(lease).isPresent();
        return lease.get();
    }
}
