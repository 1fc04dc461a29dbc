package io.github.camelauth.http;

import io.github.camelauth.token.Secret;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One call of our own to a vendor. Immutable.
 *
 * @param subject what it is for, as messages name it: {@code The token request for custobar-auth:default}
 * @param method the HTTP method
 * @param path the path below the origin
 * @param headers headers; their values are secret
 * @param contentType the body's type, null for no body
 * @param body the body, null for none
 */
public record VendorRequest(
        String subject, String method, String path, Map<String, Secret> headers, String contentType, Secret body) {

    public VendorRequest {
        headers = Map.copyOf(headers);
    }

    /** A request without body and headers. */
    public static VendorRequest of(String subject, String method, String path) {
        return new VendorRequest(subject, method, path, Map.of(), null, null);
    }

    /** This request with a header more. */
    public VendorRequest header(String name, String value) {
        Map<String, Secret> more = new LinkedHashMap<>(headers);
        more.put(name, Secret.of(value));
        return new VendorRequest(subject, method, path, more, contentType, body);
    }

    /** This request with a body. */
    public VendorRequest body(String type, String text) {
        return new VendorRequest(subject, method, path, headers, type, Secret.ofNullable(text));
    }
}
