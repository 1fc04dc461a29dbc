package io.github.camelauth.token;

/** Only a person can help: the grant is gone and nothing unattended brings it back. The message says what to do. */
public final class ReauthorizationRequiredException extends AuthException {

    public ReauthorizationRequiredException(String message) {
        super(message, FailureClass.TERMINAL, null);
    }
}
