package io.github.camelauth.token.engine;

import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.TokenKey;
import io.github.camelauth.token.TokenRequestException;
import io.github.camelauth.token.store.StoreKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tokens, keys and failures that many tests need. */
final class TestTokens {

    static final StoreKey STORE_KEY = new StoreKey("custobar-auth", "https://app.custobar.com", "user", "", List.of());

    private TestTokens() {}

    static AccessToken token(String value, Instant issuedAt, Duration life) {
        return new AccessToken(Secret.of(value), "Bearer", issuedAt, life == null ? null : issuedAt.plus(life));
    }

    static TokenGrant rotated(String value, Instant now, String refreshToken) {
        return new TokenGrant(
                token(value, now, Duration.ofMinutes(30)),
                Secret.of(refreshToken),
                now.plus(Duration.ofDays(14)),
                Map.of());
    }

    static TokenKey key(String account) {
        return new TokenKey("custobar-auth", "https://app.custobar.com", account, "", "token", List.of(), "fp");
    }

    static TokenRequestException unavailable() {
        return refused(503, FailureClass.TRANSIENT, null);
    }

    static TokenRequestException lost() {
        return refused(0, FailureClass.AMBIGUOUS, null);
    }

    static TokenRequestException refused(int status, FailureClass kind, Duration retryAfter) {
        return new TokenRequestException("The vendor answered " + status + ".", status, null, kind, retryAfter, null);
    }
}
