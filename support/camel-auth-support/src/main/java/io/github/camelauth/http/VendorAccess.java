package io.github.camelauth.http;

import io.github.camelauth.token.engine.TokenManager;
import java.util.Map;
import java.util.Set;

/**
 * All that puts one account's credential on a call and reads the answer. Immutable.
 *
 * @param manager gives the token
 * @param carrier how it is shown
 * @param credentialHeaders every header that any carrier of this vendor uses; an inbound client's is removed
 * @param credentialParameters every query parameter that any carrier of this vendor uses
 * @param defaultHeaders what else each call needs, set where the call has none
 * @param rejectedStatuses the statuses by which the API says that it rejects the credential
 * @param hosts where the credential may go
 */
public record VendorAccess(
        TokenManager manager,
        Carrier carrier,
        Set<String> credentialHeaders,
        Set<String> credentialParameters,
        Map<String, String> defaultHeaders,
        Set<Integer> rejectedStatuses,
        AllowedHosts hosts) {

    public VendorAccess {
        credentialHeaders = Set.copyOf(credentialHeaders);
        credentialParameters = Set.copyOf(credentialParameters);
        defaultHeaders = Map.copyOf(defaultHeaders);
        rejectedStatuses = Set.copyOf(rejectedStatuses);
    }
}
