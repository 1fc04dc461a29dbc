package io.github.camelauth.token.engine;

import io.github.camelauth.token.store.Lease;
import io.github.camelauth.token.store.TokenStoreException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prolongs a lease until a request ended and was saved, so that a slow vendor does not let a second process in. */
final class LeaseKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);

    private final TokenEngine engine;
    private final TokenSpec spec;
    private final Lease lease;
    private final Duration ttl;
    private volatile boolean closed;

    LeaseKeeper(TokenEngine engine, TokenSpec spec, Lease lease, Duration ttl) {
        this.engine = engine;
        this.spec = spec;
        this.lease = lease;
        this.ttl = ttl;
        later();
    }

    private void later() {
        engine.at(engine.now() + ttl.toMillis() / 3, () -> {
            if (!closed) {
                engine.tryRun(this::prolong);
                later();
            }
        });
    }

    private void prolong() {
        if (closed) {
            return;
        }
        try {
            spec.store().tryLease(lease.key(), lease.owner(), ttl).ifPresent(held -> {
                // The request may have ended meanwhile, or the lease: then this is a new one, which nobody would give
                // back.
                if (closed || held.epoch() != lease.epoch()) {
                    closed = true;
                    spec.store().release(held);
                }
            });
        } catch (TokenStoreException e) {
            LOG.debug("{}: a lease could not be prolonged: {}", spec.key(), e.getMessage());
        }
    }

    void stop() {
        closed = true;
    }
}
