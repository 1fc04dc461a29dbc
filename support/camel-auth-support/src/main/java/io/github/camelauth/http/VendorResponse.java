package io.github.camelauth.http;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A vendor's answer to a call of our own, not trusted yet. Immutable.
 *
 * @param status the HTTP status
 * @param contentType its media type as sent, or null
 * @param body the body as text, which may hold secrets
 * @param complete whether the body is whole: it was neither cut at the size cap nor broken off
 * @param retryAfter how long to wait by {@code Retry-After} (RFC 9110 §10.2.3), or null
 * @param location where a redirect leads by {@code Location} (RFC 9110 §10.2.2), or null; it is never followed unasked
 * @param cookies each {@code Set-Cookie} as it is (RFC 6265 §4.1), which may hold secrets; none is ever kept unasked
 */
public record VendorResponse(
        int status,
        String contentType,
        String body,
        boolean complete,
        Duration retryAfter,
        String location,
        List<String> cookies) {

    public VendorResponse {
        cookies = List.copyOf(cookies);
    }

    /** An answer that leads nowhere else and sets no cookie. */
    public VendorResponse(int status, String contentType, String body, boolean complete, Duration retryAfter) {
        this(status, contentType, body, complete, retryAfter, null, List.of());
    }

    /** Whether the status is 2xx. */
    public boolean successful() {
        return status >= 200 && status < 300;
    }

    /** Whether the status is 3xx. */
    public boolean redirect() {
        return status >= 300 && status < 400;
    }

    /** Whether the body is a web page, whatever it is said to be. */
    public boolean html() {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("html")
                || body.stripLeading().startsWith("<");
    }

    /** Status and size only: a body or a cookie may hold a token. */
    @Override
    public String toString() {
        return "VendorResponse[status=" + status + ", contentType=" + contentType + ", length=" + body.length() + "]";
    }
}
