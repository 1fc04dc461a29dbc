package io.github.camelauth.token.engine;

import io.github.camelauth.token.store.TokenRecord;
import java.util.UUID;

/**
 * Gives a token up: the vendor first, where it can be told, then the store, then memory. It holds the lease meanwhile, so that
 * what another process is about to save is given up too, and not saved after the fact. Runs on the worker.
 */
final class TokenRevocation {

    private final TokenEngine engine;
    private final TokenSpec spec;
    private final TokenLife life;
    private final StoredGrant grant;
    private boolean told;

    TokenRevocation(TokenEngine engine, TokenSpec spec, TokenLife life) {
        this.engine = engine;
        this.spec = spec;
        this.life = life;
        this.grant =
                new StoredGrant(spec.store(), spec.storeKey(), UUID.randomUUID().toString());
    }

    /** Whether the vendor was told. */
    boolean told() {
        return told;
    }

    /**
     * @return false where another process holds the lease
     * @throws io.github.camelauth.token.AuthException when the vendor or the store failed; then nothing is forgotten
     */
    boolean attempt() {
        if (spec.fixed()) {
            return true;
        }
        if (!grant.lease(LeasedWork.ttl(spec))) {
            return false;
        }
        LeaseKeeper keeper = new LeaseKeeper(engine, spec, grant.lease(), LeasedWork.ttl(spec));
        try {
            return revoke();
        } finally {
            keeper.stop();
            grant.releaseQuietly();
        }
    }

    private boolean revoke() {
        TokenRecord stored = grant.load();
        TokenRecord unsaved = life.unsaved();
        TokenRecord record = unsaved != null && unsaved.generation() > stored.generation() ? unsaved : stored;
        told |= record.token() != null && spec.client().revoke(record);
        // Where a suspended machine let the lease end, another process may be at it by now: then all is done again
        // after it.
        if (!grant.lease(LeasedWork.ttl(spec))) {
            return false;
        }
        life.unsaved(null);
        if (stored.version() > 0) {
            grant.write(TokenRecord::forgotten);
        }
        life.forget();
        return true;
    }
}
