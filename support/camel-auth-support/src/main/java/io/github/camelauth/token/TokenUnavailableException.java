package io.github.camelauth.token;

/** No token in time: a wait that ran out, or a shutdown. The renewal itself may still go on. */
public final class TokenUnavailableException extends AuthException {

    public TokenUnavailableException(String message) {
        super(message, FailureClass.TRANSIENT, null);
    }
}
