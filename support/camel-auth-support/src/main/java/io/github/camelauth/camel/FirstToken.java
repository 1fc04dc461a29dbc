package io.github.camelauth.camel;

import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.engine.TokenManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Acquires a token while the context starts. */
final class FirstToken {

    private static final Logger LOG = LoggerFactory.getLogger(FirstToken.class);

    private FirstToken() {}

    /**
     * Waits for the token.
     *
     * @throws AuthException when the vendor refused the credential: better no start than one that looks well
     */
    static void acquire(TokenManager manager) {
        try {
            manager.await();
        } catch (AuthException e) {
            if (e.failureClass() == FailureClass.TERMINAL) {
                throw e;
            }
            LOG.warn("{}: no token at the start, it is tried again: {}", manager.key(), e.getMessage());
        }
    }
}
