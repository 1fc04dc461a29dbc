package io.github.camelauth.http;

import java.time.Duration;

/**
 * A vendor's answer to a call of our own, not trusted yet. Immutable.
 *
 * @param status the HTTP status
 * @param contentType its media type as sent, or null
 * @param body the body as text, which may hold secrets
 * @param complete whether the body is whole: it was neither cut at the size cap nor broken off
 * @param retryAfter how long to wait by {@code Retry-After} (RFC 9110 §10.2.3), or null
 */
public record VendorResponse(int status, String contentType, String body, boolean complete, Duration retryAfter) {

    /** Whether the status is 2xx. */
    public boolean successful() {
        return status >= 200 && status < 300;
    }

    /** Status and size only: a body may hold a token. */
    @Override
    public String toString() {
        return "VendorResponse[status=" + status + ", contentType=" + contentType + ", length=" + body.length() + "]";
    }
}
