package io.github.camelauth.token;

/**
 * The token endpoint answered with something that is no token: HTML, broken or oversized JSON, a field missing. Ambiguous,
 * since the vendor may have issued a token that could not be read.
 */
public final class MalformedTokenResponseException extends AuthException {

    public MalformedTokenResponseException(String message) {
        super(message, FailureClass.AMBIGUOUS, null);
    }
}
