package io.github.camelauth.token.engine;

import io.github.camelauth.token.Fingerprint;
import io.github.camelauth.token.store.Lease;
import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.TokenRecord;
import io.github.camelauth.token.store.TokenStore;
import io.github.camelauth.token.store.TokenStoreException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One grant in the store, for the length of one flight. Not thread-safe. */
final class StoredGrant {

    private static final Logger LOG = LoggerFactory.getLogger(StoredGrant.class);
    private static final int TRIES = 5;

    private final TokenStore store;
    private final StoreKey key;
    private final String owner;
    private Lease lease;
    private TokenRecord record = TokenRecord.NONE;

    StoredGrant(TokenStore store, StoreKey key, String owner) {
        this.store = store;
        this.key = key;
        this.owner = owner;
    }

    TokenRecord load() {
        record = store.load(key).orElse(TokenRecord.NONE);
        return record;
    }

    TokenRecord record() {
        return record;
    }

    /** Takes the lease, or prolongs it where it is held already. */
    boolean lease(Duration ttl) {
        Optional<Lease> taken = store.tryLease(key, owner, ttl);
        taken.ifPresent(held -> lease = held);
        return taken.isPresent();
    }

    /** The lease that is held, null for none. */
    Lease lease() {
        return lease;
    }

    private void release() {
        if (lease != null) {
            store.release(lease);
            lease = null;
        }
    }

    /** Gives the lease back where that can be done; else it ends by itself. */
    void releaseQuietly() {
        try {
            release();
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} of {}: a lease could not be given back, and ends by itself: {}",
                    key.scheme(),
                    key.origin(),
                    reason(e));
        }
    }

    /**
     * Writes a change of what is stored. Where another write came between, the change is made again on what is there now.
     *
     * @param change gives the record to store, its version left as it is; or null for none, when what is there shall stay
     * @return false when the change gave null
     * @throws TokenStoreException when it could not be written
     */
    boolean write(UnaryOperator<TokenRecord> change) {
        for (int i = 0; i < TRIES; i++) {
            TokenRecord changed = change.apply(record);
            if (changed == null) {
                return false;
            }
            TokenRecord next = changed.withVersion(record.version() + 1);
            if (store.compareAndSet(key, record.version(), lease, next)) {
                record = next;
                return true;
            }
            load();
        }
        throw new TokenStoreException("The stored token of " + key.scheme() + " for " + key.origin()
                + " could not be written: another process holds it by now.");
    }

    /** What to log of a store's failure: only our own messages are known to hold no secret. */
    static String reason(RuntimeException failure) {
        return failure instanceof TokenStoreException
                ? failure.getMessage()
                : failure.getClass().getName();
    }

    /** Writes down that the vendor rejected a token, outside any flight, so that a restart does not serve it again. */
    static void rememberRejected(TokenSpec spec, long generation) {
        try {
            StoredGrant grant = new StoredGrant(spec.store(), spec.storeKey(), "rejected");
            grant.load();
            grant.write(record -> record.generation() == generation && record.token() != null && !record.rejected()
                    ? record.asRejected()
                    : null);
        } catch (RuntimeException e) {
            LOG.warn("{}: a rejected token could not be noted in the store: {}", spec.key(), reason(e));
        }
    }

    /** Writes down what is known of renewals that did not help, outside any flight. */
    static void rememberRejections(TokenSpec spec, RejectionGuard guard) {
        try {
            StoredGrant grant = new StoredGrant(spec.store(), spec.storeKey(), "rejections");
            String mark = Fingerprint.mark(spec.credential());
            if (grant.load().version() > 0) {
                grant.write(record -> record.withRejections(guard.stored(mark)));
            }
        } catch (RuntimeException e) {
            LOG.warn("{}: a useless renewal could not be noted in the store: {}", spec.key(), reason(e));
        }
    }
}
