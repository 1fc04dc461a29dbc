package io.github.camelauth.token.engine;

import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.Secret;
import java.time.Instant;
import java.util.Map;

/**
 * What a token request brought.
 *
 * @param token the token
 * @param refreshToken the refresh token that came with it, or null; null keeps the one before (RFC 6749 §6)
 * @param refreshExpiresAt when the refresh token dies, or null
 * @param attributes what the client wants to find again in the record the next time; no secrets
 */
public record TokenGrant(
        AccessToken token, Secret refreshToken, Instant refreshExpiresAt, Map<String, String> attributes) {

    public TokenGrant {
        attributes = Map.copyOf(attributes);
    }

    /** A token with nothing beside it. */
    public static TokenGrant of(AccessToken token) {
        return new TokenGrant(token, null, null, Map.of());
    }
}
