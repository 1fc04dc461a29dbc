package io.github.camelauth.benchmarks.trouble;

import io.github.camelauth.benchmarks.virtual.VirtualTime;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.TokenRequestException;
import io.github.camelauth.token.engine.TokenGrant;
import io.github.camelauth.token.engine.TokenRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives a new refresh token with each answer, each for one use, and knows when its tokens really end. Used by one thread. */
final class RotatingIdp {

    static final Duration LIFE = Duration.ofMinutes(30);

    private final VirtualTime truth;
    private final Map<String, Instant> ends = new HashMap<>();
    private final Set<String> spent = new HashSet<>();
    private int doubleSpends;
    private int renewals;

    RotatingIdp(VirtualTime truth) {
        this.truth = truth;
    }

    TokenGrant answer(TokenRequest request) {
        Secret presented = request.current().refreshToken();
        if (presented != null && !spent.add(presented.reveal())) {
            doubleSpends++;
            throw new TokenRequestException("Spent", 400, "invalid_grant", FailureClass.TERMINAL, null, null);
        }
        String value = "access-" + ++renewals;
        ends.put(value, truth.instant().plus(LIFE));
        AccessToken token = new AccessToken(
                Secret.of(value), "Bearer", request.now(), request.now().plus(LIFE));
        return new TokenGrant(token, Secret.of("refresh-" + renewals), null, Map.of());
    }

    boolean alive(String value) {
        return truth.instant().isBefore(ends.get(value));
    }

    int doubleSpends() {
        return doubleSpends;
    }

    int renewals() {
        return renewals;
    }
}
