package io.github.camelauth.token;

import java.time.Duration;

/** A request to the vendor's token endpoint failed: no connection, no answer, or an answer that is an error. */
public final class TokenRequestException extends AuthException {

    private final int status;
    private final String errorCode;
    private final Duration retryAfter;

    /**
     * @param status the HTTP status, 0 when there was no answer
     * @param errorCode the vendor's error code (RFC 6749 §5.2 where it has one), or null
     * @param failureClass what it says about trying again
     * @param retryAfter how long the vendor asked us to wait, or null
     * @param cause what the transport reported, or null
     */
    public TokenRequestException(
            String message,
            int status,
            String errorCode,
            FailureClass failureClass,
            Duration retryAfter,
            Throwable cause) {
        super(message, failureClass, cause);
        this.status = status;
        this.errorCode = errorCode;
        this.retryAfter = retryAfter;
    }

    /** The HTTP status, 0 when there was no answer. */
    public int status() {
        return status;
    }

    /** The vendor's error code, or null. */
    public String errorCode() {
        return errorCode;
    }

    /** Whether the same request may succeed later. */
    public boolean retryable() {
        return failureClass() != FailureClass.TERMINAL;
    }

    /** How long the vendor asked us to wait, or null. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
