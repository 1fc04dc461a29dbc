package io.github.camelauth.token.engine;

import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.Fingerprint;
import io.github.camelauth.token.ReauthorizationRequiredException;
import io.github.camelauth.token.TokenKey;
import io.github.camelauth.token.TokenState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where one token stands. Holds no secret. Immutable.
 *
 * @param key which token
 * @param state where it stands
 * @param token the token, or null
 * @param generation which token of its account it is, 0 for none
 * @param refreshExpiresAt when the refresh token dies, or null
 * @param nextAttemptAt when a closed gate opens, or null
 * @param lastError what failed last, or null
 */
public record TokenStatus(
        TokenKey key,
        TokenState state,
        AccessToken token,
        long generation,
        Instant refreshExpiresAt,
        Instant nextAttemptAt,
        String lastError) {

    /** What an account without a configuration of its own is called. */
    public static final String DEFAULT_ACCOUNT = "default";

    static TokenStatus of(
            TokenKey key, Snapshot token, Instant refreshExpiresAt, FailureGate gate, long staleAt, long now) {
        Instant next = gate == null || gate.until() == Long.MAX_VALUE ? null : Instant.ofEpochMilli(gate.until());
        String error = gate == null ? null : gate.failure().getMessage();
        long generation = token.token() == null ? 0 : token.generation();
        TokenState state = state(token, gate, staleAt, now);
        return new TokenStatus(key, state, token.token(), generation, refreshExpiresAt, next, error);
    }

    private static TokenState state(Snapshot token, FailureGate gate, long staleAt, long now) {
        if (gate != null && gate.failure() instanceof ReauthorizationRequiredException) {
            return TokenState.REAUTHORIZATION_REQUIRED;
        }
        if (token.token() == null) {
            return TokenState.NONE;
        }
        if (!token.served(now)) {
            return TokenState.EXPIRED;
        }
        return now < staleAt ? TokenState.FRESH : TokenState.STALE;
    }

    /** As plain values that any JSON writer can write; what is absent is null. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("scheme", key.scheme());
        map.put("account", key.account());
        map.put("principal", key.principal().isEmpty() ? null : key.principal());
        map.put("state", state.name());
        map.put("type", token == null ? null : token.type());
        map.put("scopes", token == null ? List.of() : token.scopes());
        map.put("issuedAt", token == null ? null : text(token.issuedAt()));
        map.put("expiresAt", token == null ? null : text(token.expiresAt()));
        map.put("refreshExpiresAt", text(refreshExpiresAt));
        map.put("nextAttemptAt", text(nextAttemptAt));
        map.put("generation", generation);
        map.put("fingerprint", fingerprint(token));
        map.put("lastError", lastError);
        return map;
    }

    /** Short name of a token; null for none, and for a password, which a plain hash would not hide. */
    public static String fingerprint(AccessToken token) {
        return token == null || "Basic".equals(token.type()) ? null : Fingerprint.ofToken(token.value());
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
