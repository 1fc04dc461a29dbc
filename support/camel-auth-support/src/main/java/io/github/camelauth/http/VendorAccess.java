package io.github.camelauth.http;

import io.github.camelauth.token.engine.TokenManager;

/**
 * All that puts one account's credential on a call and reads the answer. Immutable.
 *
 * @param manager gives the token
 * @param carrier how it is shown
 * @param api how the vendor is called otherwise
 * @param hosts where the credential may go
 */
public record VendorAccess(TokenManager manager, Carrier carrier, VendorApi api, AllowedHosts hosts) {}
