package io.github.camelauth.token.engine;

import io.github.camelauth.token.store.Lease;
import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.TokenRecord;
import io.github.camelauth.token.store.TokenStore;
import io.github.camelauth.token.store.TokenStoreException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that fails when a test says so, and counts how often it is asked. */
public final class FaultyTokenStore implements TokenStore {

    public final AtomicInteger uses = new AtomicInteger();
    volatile boolean durable;
    public volatile RuntimeException loads;
    public volatile RuntimeException writes;
    volatile RuntimeException leases;
    volatile RuntimeException releases;
    /** Runs before each load. */
    volatile Runnable beforeLoad = () -> {};
    /** Runs before each lease is asked for. */
    volatile Runnable beforeLease = () -> {};

    private final TokenStore store;

    /** Over one that works. */
    public FaultyTokenStore(TokenStore store) {
        this.store = store;
    }

    /** What it fails with. */
    public static TokenStoreException down() {
        return new TokenStoreException("The store is down.");
    }

    @Override
    public Optional<TokenRecord> load(StoreKey key) {
        beforeLoad.run();
        used(loads);
        return store.load(key);
    }

    @Override
    public boolean compareAndSet(StoreKey key, long expectedVersion, Lease lease, TokenRecord next) {
        used(writes);
        return store.compareAndSet(key, expectedVersion, lease, next);
    }

    @Override
    public Optional<Lease> tryLease(StoreKey key, String owner, Duration ttl) {
        beforeLease.run();
        used(leases);
        return store.tryLease(key, owner, ttl);
    }

    @Override
    public void release(Lease lease) {
        used(releases);
        store.release(lease);
    }

    @Override
    public boolean delete(StoreKey key, long expectedVersion) {
        return store.delete(key, expectedVersion);
    }

    @Override
    public boolean durable() {
        return durable;
    }

    private void used(RuntimeException failure) {
        uses.incrementAndGet();
        if (failure != null) {
            throw failure;
        }
    }
}
