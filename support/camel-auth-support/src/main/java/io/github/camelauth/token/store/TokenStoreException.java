package io.github.camelauth.token.store;

import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.FailureClass;

/** The token store could not be read or written. What it holds was left as it was. */
public final class TokenStoreException extends AuthException {

    public TokenStoreException(String message, Throwable cause) {
        super(message, FailureClass.TRANSIENT, cause);
    }

    public TokenStoreException(String message) {
        this(message, null);
    }
}
