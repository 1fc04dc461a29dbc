package io.github.camelauth.http;

import java.util.List;
import java.util.Set;

/**
 * How a vendor's API is called, apart from the credential itself. Immutable.
 *
 * @param credentialHeaders every header that any carrier of this vendor uses, {@code Authorization} included; an inbound
 *     client's is removed
 * @param credentialParameters every query parameter that any carrier of this vendor uses
 * @param defaultHeaders what else each call needs, set where it has none
 * @param path below which calls carry the credential, such as {@code /api/}; only the hook knows a call's path
 * @param rejection how the API says that it rejects the credential
 */
public record VendorApi(
        Set<String> credentialHeaders,
        Set<String> credentialParameters,
        List<DefaultHeader> defaultHeaders,
        String path,
        RejectionRule rejection) {

    public VendorApi {
        credentialHeaders = Set.copyOf(credentialHeaders);
        credentialParameters = Set.copyOf(credentialParameters);
        defaultHeaders = List.copyOf(defaultHeaders);
    }

    /** For a vendor all of whose paths are the API's. */
    public VendorApi(
            Set<String> credentialHeaders,
            Set<String> credentialParameters,
            List<DefaultHeader> defaultHeaders,
            RejectionRule rejection) {
        this(credentialHeaders, credentialParameters, defaultHeaders, "/", rejection);
    }

    /** Whether a call to this path carries the credential. A path that climbs could leave the API on the server. */
    boolean covers(String target) {
        return target.startsWith(path) && (path.equals("/") || !target.contains("/.."));
    }
}
