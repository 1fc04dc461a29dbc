package io.github.camelauth.camel.oauth;

import io.github.camelauth.camel.AuthVendor;
import io.github.camelauth.http.oauth.OAuthClient;

/**
 * A vendor whose accounts can be connected in a browser.
 *
 * @param <C> the vendor's configuration
 */
public interface OAuthVendor<C extends OAuthConfiguration> extends AuthVendor<C> {

    /** The warning where a grant is kept in memory alone. */
    String GRANT_IN_MEMORY =
            "Without a durable 'tokenStore' a restart loses the grant: each refresh ends the token before, also a configured"
                    + " 'refreshToken', and then a person must connect the account anew.";

    /** Whether the credential is a grant that a person gives; else it is of another kind. */
    boolean oauth(C configuration);

    /**
     * The options as an OAuth client.
     *
     * @throws IllegalArgumentException naming what is missing, where they are of another kind of credential
     */
    OAuthClient oauthClient(C configuration);
}
