package io.github.camelauth.token.engine;

import io.github.camelauth.token.Secret;
import io.github.camelauth.token.TokenKey;
import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.TokenStore;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Everything the engine needs to know of one token. Immutable.
 *
 * @param key what it is found by in memory
 * @param storeKey what it is found by in the store
 * @param store where it is kept; null for a {@link Renewability#FIXED} one, which is not
 * @param client how it is asked for
 * @param renewability who can bring the next one
 * @param createOnce whether each request makes something new at the vendor that stays there
 * @param policy when it is renewed
 * @param patience how long a caller waits at most
 * @param background whether it is renewed before a caller has to wait
 * @param credentialRetry after how long a refused credential is tried again unattended; zero for never
 * @param credential all options that the vendor could refuse, as one text: another text clears a remembered refusal
 * @param provisioned the configured token that the grant starts from, or null; another one starts a new grant
 */
public record TokenSpec(
        TokenKey key,
        StoreKey storeKey,
        TokenStore store,
        TokenClient client,
        Renewability renewability,
        boolean createOnce,
        RefreshPolicy policy,
        Duration patience,
        boolean background,
        Duration credentialRetry,
        Secret credential,
        Secret provisioned) {

    /**
     * A number between 0 and 1 that spreads accounts over time: the same one in each run and on each node, which the key's
     * hash would not give, since it holds a fingerprint under a random key.
     */
    double jitter() {
        String identity = storeKey == null ? key.origin() + key : storeKey.canonical();
        return new SplittableRandom(identity.hashCode()).nextDouble();
    }

    /** Whether the engine can renew it by itself. */
    public boolean automatic() {
        return renewability == Renewability.AUTOMATIC;
    }

    /** Whether nothing renews it. */
    public boolean fixed() {
        return renewability == Renewability.FIXED;
    }
}
