package io.github.camelauth.http;

/**
 * How a vendor's API says that it rejects the credential: by the status, or by the beginning of the body where the status
 * does not tell. Stateless.
 */
@FunctionalInterface
public interface RejectionRule {

    /** How much of a body is looked at, in bytes. */
    int LONGEST_LOOK = 8 * 1024;

    /** Whether the status alone says so. */
    boolean byStatus(int status);

    /**
     * Whether an answer whose status does not say so is worth a look into its body, which the caller then gets a little
     * later.
     *
     * @param contentType the media type as sent, or null
     */
    default boolean looksInside(int status, String contentType) {
        return false;
    }

    /**
     * Whether the body says so.
     *
     * @param start the body's beginning, decompressed: {@link #LONGEST_LOOK} bytes at most
     */
    default boolean byBody(int status, String start) {
        return false;
    }

    /** Whether an answer that was read already says so. */
    default boolean rejects(int status, String contentType, String body) {
        return byStatus(status)
                || body != null
                        && looksInside(status, contentType)
                        && byBody(status, body.substring(0, Math.min(LONGEST_LOOK, body.length())));
    }
}
