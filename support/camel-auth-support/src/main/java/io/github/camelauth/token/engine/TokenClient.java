package io.github.camelauth.token.engine;

import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.store.Intent;
import io.github.camelauth.token.store.TokenRecord;
import java.time.Instant;

/**
 * How one account asks its vendor for a token. Stateless; the engine sees to it that one request runs at a time for one
 * grant, on a worker thread, where blocking is allowed.
 */
public interface TokenClient {

    /**
     * Asks for a token, once: no retry inside.
     *
     * @throws AuthException typed and classified; whether the engine asks again depends on it
     */
    TokenGrant request(TokenRequest request);

    /**
     * Tells the vendor that the stored token is not used any more.
     *
     * @return false where the vendor cannot be told
     * @throws AuthException when the vendor could not be reached or refused
     */
    default boolean revoke(TokenRecord record) {
        return false;
    }

    /** What to check when the API rejects a token that was just obtained: a whole sentence. */
    default String rejectionAdvice() {
        return "Check its scopes and what its user may do.";
    }

    /** How a person finds at the vendor what a request with this intent may have created; null where that is nowhere. */
    default String whereToFind(Intent intent) {
        return null;
    }

    /** Whether a newly configured credential shall bring a new token although a stored one could still be tried. */
    default boolean supersedes(TokenRecord record, Instant now) {
        return false;
    }
}
