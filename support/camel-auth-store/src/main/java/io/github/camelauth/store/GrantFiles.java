package io.github.camelauth.store;

import io.github.camelauth.token.store.Lease;
import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.TokenRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The store's operations on an open directory: each compares and writes under the lock of its key. */
final class GrantFiles {

    private final Path directory;
    private final RecordFiles records;
    private final LeaseFiles leases;
    private final DirectoryLocks locks;
    private final Clock clock;

    GrantFiles(Path directory, RecordFiles records, LeaseFiles leases, DirectoryLocks locks, Clock clock) {
        this.directory = directory;
        this.records = records;
        this.leases = leases;
        this.locks = locks;
        this.clock = clock;
    }

    /** Takes no lock: a record is replaced by one move, so a reader finds the old or the new one, whole. */
    Optional<TokenRecord> load(StoreKey key) {
        return StoreFailures.wrap("read", "directory", directory, () -> records.read(key));
    }

    boolean compareAndSet(StoreKey key, long expectedVersion, Lease lease, TokenRecord next) {
        return locked(key, () -> {
            boolean current = version(key) == expectedVersion
                    && (lease == null || lease.epoch() == leases.read(key).epoch());
            if (current) {
                records.write(key, next);
            }
            return current;
        });
    }

    boolean delete(StoreKey key, long expectedVersion) {
        return locked(key, () -> {
            boolean current = version(key) == expectedVersion;
            if (current) {
                records.delete(key);
            }
            return current;
        });
    }

    Optional<Lease> tryLease(StoreKey key, String owner, Duration ttl) {
        return locked(key, () -> {
            Instant now = clock.instant();
            LeaseState present = leases.read(key);
            if (present.held(now) && !present.owner().equals(owner)) {
                return Optional.empty();
            }
            LeaseState given = present.given(owner, now, ttl);
            leases.write(key, given);
            return Optional.of(new Lease(key, owner, given.epoch(), given.expiresAt()));
        });
    }

    void release(Lease lease) {
        locked(lease.key(), () -> {
            LeaseState held = leases.read(lease.key());
            if (held.owner() != null && held.epoch() == lease.epoch()) {
                leases.write(lease.key(), held.released());
            }
            return null;
        });
    }

    private long version(StoreKey key) throws IOException {
        return records.read(key).map(TokenRecord::version).orElse(0L);
    }

    private <T> T locked(StoreKey key, IoCall<T> work) {
        return StoreFailures.wrap(
                "write", "directory", directory, () -> locks.locked(DirectoryLocks.stripe(key.id()), work));
    }
}
