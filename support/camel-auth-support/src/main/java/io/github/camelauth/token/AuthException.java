package io.github.camelauth.token;

/**
 * A credential could not be had or kept. The message names the scheme and the account, the vendor's status and error code,
 * and what to do; it never holds a secret or a body that the vendor sent.
 */
public abstract class AuthException extends RuntimeException {

    private final FailureClass failureClass;

    protected AuthException(String message, FailureClass failureClass, Throwable cause) {
        super(message, cause);
        this.failureClass = failureClass;
    }

    /** What this failure says about trying again. */
    public FailureClass failureClass() {
        return failureClass;
    }
}
