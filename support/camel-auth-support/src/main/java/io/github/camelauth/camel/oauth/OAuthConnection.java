package io.github.camelauth.camel.oauth;

import io.github.camelauth.http.oauth.OAuthClient;
import io.github.camelauth.http.oauth.OAuthTokenClient;
import io.github.camelauth.token.engine.TokenManager;
import java.util.function.Function;

/**
 * All that one account is connected by. Immutable.
 *
 * @param client the options as a client
 * @param principal whom the token is to speak for, or null
 * @param authorizations those under way
 * @param connected who connected an account before
 * @param managers the token of a principal
 * @param tokens exchanges codes
 */
record OAuthConnection(
        OAuthClient client,
        String principal,
        Authorizations authorizations,
        ConnectedPrincipals connected,
        Function<String, TokenManager> managers,
        OAuthTokenClient tokens) {}
