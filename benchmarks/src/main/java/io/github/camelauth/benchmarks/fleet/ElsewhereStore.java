package io.github.camelauth.benchmarks.fleet;

import io.github.camelauth.token.store.Lease;
import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.TokenRecord;
import io.github.camelauth.token.store.TokenStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A store whose records take none of this process's memory, as a database's do not. For one process, which never restarts. */
public final class ElsewhereStore implements TokenStore {

    @Override
    public Optional<TokenRecord> load(StoreKey key) {
        return Optional.empty();
    }

    @Override
    public boolean compareAndSet(StoreKey key, long expectedVersion, Lease lease, TokenRecord next) {
        return true;
    }

    @Override
    public Optional<Lease> tryLease(StoreKey key, String owner, Duration ttl) {
        return Optional.of(new Lease(key, owner, 1, Instant.MAX));
    }

    @Override
    public void release(Lease lease) {}

    @Override
    public boolean delete(StoreKey key, long expectedVersion) {
        return true;
    }

    @Override
    public boolean durable() {
        return true;
    }
}
