package io.github.camelauth.simulator;

import java.time.Instant;

/**
 * A token as the simulated vendor knows it. Immutable, as the real one is: all that is known of a token is sealed in it, so
 * it outlives a change of the user's password or role (docs/vendors/syncaccess.md §2.3).
 *
 * @param apiUser whether its user had the role when it was issued
 * @param expiresAt in whole seconds of the simulator's clock; that second itself is still good (§2.4)
 */
public record SyncaccessToken(Concealed value, String username, boolean apiUser, Instant expiresAt) {

    public boolean expiredAt(Instant now) {
        return expiresAt.isBefore(now);
    }
}
