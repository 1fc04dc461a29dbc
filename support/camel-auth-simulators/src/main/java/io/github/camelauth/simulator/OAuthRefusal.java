package io.github.camelauth.simulator;

/** A request to a token endpoint that gets an error (RFC 6749 §5.2); each vendor has its own way to write it. */
final class OAuthRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String error;

    OAuthRefusal(String error, String description) {
        // Part of the normal course: no stack trace.
        super(description, null, false, false);
        this.error = error;
    }

    static OAuthRefusal invalidRequest(String description) {
        return new OAuthRefusal("invalid_request", description);
    }

    static OAuthRefusal invalidClient(String description) {
        return new OAuthRefusal("invalid_client", description);
    }

    static OAuthRefusal invalidGrant(String description) {
        return new OAuthRefusal("invalid_grant", description);
    }

    String error() {
        return error;
    }

    String description() {
        return getMessage();
    }
}
