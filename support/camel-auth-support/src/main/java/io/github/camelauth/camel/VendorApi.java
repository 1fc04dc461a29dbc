package io.github.camelauth.camel;

import java.util.Map;
import java.util.Set;

/**
 * How a vendor's API is called, apart from the credential itself. Immutable.
 *
 * @param credentialHeaders every header that any carrier of this vendor uses, {@code Authorization} included
 * @param credentialParameters every query parameter that any carrier of this vendor uses
 * @param defaultHeaders what else each call needs, set where it has none
 * @param rejectedStatuses the statuses by which the API says that it rejects the credential
 */
public record VendorApi(
        Set<String> credentialHeaders,
        Set<String> credentialParameters,
        Map<String, String> defaultHeaders,
        Set<Integer> rejectedStatuses) {}
