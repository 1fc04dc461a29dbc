package io.github.camelauth.store;

import java.time.Duration;
import java.time.Instant;

/**
 * What is kept of a key's leases.
 *
 * @param epoch of the newest lease ever given out, 0 before the first; outlives its release and its end
 * @param owner who holds it, null when nobody does
 * @param expiresAt when it ends, null when nobody holds it
 */
record LeaseState(long epoch, String owner, Instant expiresAt) {

    static final LeaseState NONE = new LeaseState(0, null, null);

    boolean held(Instant now) {
        return owner != null && now.isBefore(expiresAt);
    }

    /** A new epoch, or the same one when its owner merely prolongs it. */
    LeaseState given(String candidate, Instant now, Duration ttl) {
        return new LeaseState(held(now) ? epoch : epoch + 1, candidate, now.plus(ttl));
    }

    LeaseState released() {
        return new LeaseState(epoch, null, null);
    }
}
