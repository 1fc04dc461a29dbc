package io.github.camelauth.simulator;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Every token pair there ever was, oldest first. Safe for use by many threads: of two refreshes at once, one is too late. */
final class OAuthPairs {

    static final String REUSED = "refreshTokensReused";
    static final String REFRESHED = "refreshes";

    private final RequestCounters counters;
    private final Map<String, OAuthTokenPair> byAccessToken = new LinkedHashMap<>();
    private final Map<String, String> accessByRefreshToken = new HashMap<>();
    private final Map<String, Succession> successions = new HashMap<>();

    OAuthPairs(RequestCounters counters) {
        this.counters = counters;
    }

    synchronized OAuthTokenPair issue(OAuthGrant grant, OAuthTokenPolicy policy, Instant now) {
        return add(policy.pair(grant, now));
    }

    /** @throws OAuthRefusal {@code invalid_grant} for a token that is unknown, another client's, used, revoked or expired */
    synchronized OAuthTokenPair refresh(String clientId, String refreshToken, OAuthTokenPolicy policy, Instant now) {
        OAuthTokenPair old = byRefreshToken(refreshToken)
                .filter(pair -> pair.grant().clientId().equals(clientId))
                .orElseThrow(() -> OAuthRefusal.invalidGrant("Invalid refresh token"));
        Succession succession = successions.get(refreshToken);
        if (succession != null) {
            return reused(old, succession, policy, now);
        }
        if (old.refreshRevoked()) {
            throw OAuthRefusal.invalidGrant("Invalid refresh token");
        }
        if (!old.refreshGoodAt(now)) {
            throw OAuthRefusal.invalidGrant("Refresh token has expired");
        }
        counters.happened(REFRESHED);
        return policy.rotates() ? rotated(old, policy, now) : renewed(old, policy, now);
    }

    private OAuthTokenPair reused(OAuthTokenPair old, Succession succession, OAuthTokenPolicy policy, Instant now) {
        counters.happened(REUSED);
        OAuthTokenPair next = byAccessToken.get(succession.accessToken());
        if (now.isBefore(succession.at().plus(policy.grace())) && next.refreshGoodAt(now)) {
            return next;
        }
        if (policy.reuseEndsGrant()) {
            end(pair -> pair.grant().id().equals(old.grant().id()));
        }
        throw OAuthRefusal.invalidGrant("Invalid refresh token");
    }

    private OAuthTokenPair rotated(OAuthTokenPair old, OAuthTokenPolicy policy, Instant now) {
        OAuthTokenPair next = add(policy.pair(old.grant(), now));
        replace(old.revoked(policy.oldAccessDies(), true));
        successions.put(
                old.refreshToken().reveal(),
                new Succession(now, next.accessToken().reveal()));
        return next;
    }

    /** The refresh token moves to the new pair. */
    private OAuthTokenPair renewed(OAuthTokenPair old, OAuthTokenPolicy policy, Instant now) {
        replace(old.revoked(policy.oldAccessDies(), true));
        return add(policy.pair(old.grant(), old.refreshToken(), now));
    }

    private OAuthTokenPair add(OAuthTokenPair pair) {
        replace(pair);
        accessByRefreshToken.put(
                pair.refreshToken().reveal(), pair.accessToken().reveal());
        return pair;
    }

    private void replace(OAuthTokenPair pair) {
        byAccessToken.put(pair.accessToken().reveal(), pair);
    }

    synchronized Optional<OAuthTokenPair> byAccessToken(String token) {
        return Optional.ofNullable(byAccessToken.get(token));
    }

    synchronized Optional<OAuthTokenPair> byRefreshToken(String token) {
        return Optional.ofNullable(accessByRefreshToken.get(token)).map(byAccessToken::get);
    }

    /** Access and refresh tokens alike. */
    synchronized void end(Predicate<OAuthTokenPair> which) {
        byAccessToken.replaceAll((token, pair) -> which.test(pair) ? pair.revoked(true, true) : pair);
    }

    synchronized void endAccess(Predicate<OAuthTokenPair> which) {
        byAccessToken.replaceAll((token, pair) -> which.test(pair) ? pair.revoked(true, false) : pair);
    }

    synchronized List<OAuthTokenPair> all() {
        return List.copyOf(byAccessToken.values());
    }

    /** By what a used refresh token was followed, and when. */
    private record Succession(Instant at, String accessToken) {}
}
