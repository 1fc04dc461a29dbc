package io.github.camelauth.simulator;

import java.time.Instant;

/**
 * An access token and its refresh token, as a simulated vendor knows them. Immutable: what happens to them afterwards shows
 * in the simulator's next list of pairs.
 *
 * @param accessExpiresAt by the simulator's clock; that instant itself is too late
 * @param refreshExpiresAt the same; {@link Instant#MAX} for a refresh token that does not expire
 * @param accessRevoked whether the access token ended before its time
 * @param refreshRevoked whether the refresh token was used, or ended before its time
 */
public record OAuthTokenPair(
        OAuthGrant grant,
        Concealed accessToken,
        Concealed refreshToken,
        Instant issuedAt,
        Instant accessExpiresAt,
        Instant refreshExpiresAt,
        boolean accessRevoked,
        boolean refreshRevoked) {

    public String principal() {
        return grant.principal();
    }

    /** Whether API calls are let in with the access token. */
    public boolean accessGoodAt(Instant now) {
        return !accessRevoked && now.isBefore(accessExpiresAt);
    }

    /** Whether the refresh token gives another pair. */
    public boolean refreshGoodAt(Instant now) {
        return !refreshRevoked && now.isBefore(refreshExpiresAt);
    }

    boolean sameAccessToken(OAuthTokenPair other) {
        return accessToken.equals(other.accessToken);
    }

    OAuthTokenPair revoked(boolean access, boolean refresh) {
        return new OAuthTokenPair(
                grant,
                accessToken,
                refreshToken,
                issuedAt,
                accessExpiresAt,
                refreshExpiresAt,
                accessRevoked || access,
                refreshRevoked || refresh);
    }
}
