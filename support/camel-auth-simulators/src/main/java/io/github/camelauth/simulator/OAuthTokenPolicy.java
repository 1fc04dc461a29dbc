package io.github.camelauth.simulator;

import java.time.Duration;
import java.time.Instant;

/**
 * What a vendor's token pairs look like, how long they live, and what becomes of one when it is refreshed.
 *
 * @param refreshLifetime zero for ever
 * @param rotates whether a refresh gives another refresh token and ends the one before it
 * @param oldAccessDies whether a refresh ends the access token before it
 * @param grace for how long after that the old refresh token still gives the same new pair
 * @param reuseEndsGrant whether an old refresh token that is offered again ends everything that came of its grant
 */
record OAuthTokenPolicy(
        String alphabet,
        int length,
        Duration accessLifetime,
        Duration refreshLifetime,
        boolean rotates,
        boolean oldAccessDies,
        Duration grace,
        boolean reuseEndsGrant) {

    OAuthTokenPair pair(OAuthGrant grant, Instant now) {
        return pair(grant, random(), now);
    }

    OAuthTokenPair pair(OAuthGrant grant, Concealed refreshToken, Instant now) {
        Instant refreshEnd = refreshLifetime.isZero() ? Instant.MAX : now.plus(refreshLifetime);
        return new OAuthTokenPair(
                grant, random(), refreshToken, now, now.plus(accessLifetime), refreshEnd, false, false);
    }

    private Concealed random() {
        return Concealed.of(RandomText.of(alphabet, length));
    }
}
