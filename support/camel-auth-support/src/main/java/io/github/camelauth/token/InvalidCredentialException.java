package io.github.camelauth.token;

/** The vendor refused the configured credential. Nothing is asked again until the configuration changes. */
public final class InvalidCredentialException extends AuthException {

    public InvalidCredentialException(String message) {
        super(message, FailureClass.TERMINAL, null);
    }
}
