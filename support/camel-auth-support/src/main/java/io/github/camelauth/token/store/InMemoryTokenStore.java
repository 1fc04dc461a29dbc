package io.github.camelauth.token.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps grants as long as this process lives. Thread-safe; never blocks for long. */
public final class InMemoryTokenStore implements TokenStore {

    private final Map<StoreKey, Slot> slots = new ConcurrentHashMap<>();
    private final Clock clock;

    /** A store whose leases end by this clock. */
    public InMemoryTokenStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<TokenRecord> load(StoreKey key) {
        return Optional.of(slot(key).record()).filter(record -> record.version() > 0);
    }

    @Override
    public boolean compareAndSet(StoreKey key, long expectedVersion, Lease lease, TokenRecord next) {
        boolean[] written = new boolean[1];
        slots.compute(key, (k, present) -> {
            Slot slot = present == null ? Slot.EMPTY : present;
            written[0] = slot.record().version() == expectedVersion && (lease == null || lease.epoch() == slot.epoch());
            return written[0] ? new Slot(next, slot.epoch(), slot.lease()) : slot;
        });
        return written[0];
    }

    @Override
    public Optional<Lease> tryLease(StoreKey key, String owner, Duration ttl) {
        Instant now = clock.instant();
        Slot slot = slots.compute(key, (k, present) -> {
            Slot old = present == null ? Slot.EMPTY : present;
            if (old.held(now) && !old.heldBy(owner, now)) {
                return old;
            }
            long epoch = old.heldBy(owner, now) ? old.epoch() : old.epoch() + 1;
            return new Slot(old.record(), epoch, new Lease(k, owner, epoch, now.plus(ttl)));
        });
        return Optional.ofNullable(slot.lease()).filter(lease -> lease.owner().equals(owner));
    }

    @Override
    public void release(Lease lease) {
        slots.computeIfPresent(
                lease.key(), (k, slot) -> slot.heldUnder(lease) ? new Slot(slot.record(), slot.epoch(), null) : slot);
    }

    @Override
    public boolean delete(StoreKey key, long expectedVersion) {
        boolean[] deleted = new boolean[1];
        slots.computeIfPresent(key, (k, slot) -> {
            deleted[0] = slot.record().version() == expectedVersion;
            return deleted[0] ? new Slot(TokenRecord.NONE, slot.epoch(), slot.lease()) : slot;
        });
        return deleted[0];
    }

    @Override
    public boolean durable() {
        return false;
    }

    private Slot slot(StoreKey key) {
        return slots.getOrDefault(key, Slot.EMPTY);
    }

    private record Slot(TokenRecord record, long epoch, Lease lease) {
        private static final Slot EMPTY = new Slot(TokenRecord.NONE, 0, null);

        boolean heldUnder(Lease given) {
            return lease != null && lease.epoch() == given.epoch();
        }

        boolean held(Instant now) {
            return lease != null && now.isBefore(lease.expiresAt());
        }

        boolean heldBy(String owner, Instant now) {
            return held(now) && lease.owner().equals(owner);
        }
    }
}
