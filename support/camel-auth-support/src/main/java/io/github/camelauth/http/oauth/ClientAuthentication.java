package io.github.camelauth.http.oauth;

/** How a client shows its id and secret to the token endpoint (RFC 6749 §2.3.1). */
public enum ClientAuthentication {
    /** By HTTP Basic. */
    basic,
    /** As {@code client_id} and {@code client_secret} in the body. */
    body
}
