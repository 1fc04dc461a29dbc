package io.github.camelauth.token.store;

import java.time.Duration;
import java.util.Optional;

/**
 * Keeps grants, so that a restart or another node finds them. All methods may block and are called off the routes' threads;
 * an implementation must be safe for many threads. Each throws {@link TokenStoreException} when the store cannot be read or
 * written, and then has changed nothing.
 */
public interface TokenStore {

    /** Reads a record. A record that cannot be decrypted or parsed is an error, not an absence. */
    Optional<TokenRecord> load(StoreKey key);

    /**
     * Replaces a record atomically and durably: once this returns true, the new record survives a crash.
     *
     * @param expectedVersion the version that must be stored now; 0 when no record must be there
     * @param lease the lease under which this is written, or null for a write that needs none; a lease whose epoch is not
     *     the newest of its key makes the write fail
     * @param next the record to store, whose version must be {@code expectedVersion + 1}
     * @return false when another version is stored, or a newer lease was given out; nothing is changed then
     */
    boolean compareAndSet(StoreKey key, long expectedVersion, Lease lease, TokenRecord next);

    /**
     * Takes the lease of a key if nobody holds it, under a new epoch. An owner that holds it still has it prolonged, under
     * the same epoch.
     */
    Optional<Lease> tryLease(StoreKey key, String owner, Duration ttl);

    /** Gives a lease back; does nothing when it is held by another by now. */
    void release(Lease lease);

    /**
     * Deletes a record.
     *
     * @return false when another version is stored; nothing is changed then
     */
    boolean delete(StoreKey key, long expectedVersion);

    /** Whether records survive this process. */
    boolean durable();
}
