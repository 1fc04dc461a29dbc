package io.github.camelauth.http.oauth;

import io.github.camelauth.token.Secret;
import java.time.Duration;

/**
 * A client of an OAuth 2.0 server, with the differences between vendors as data. Immutable.
 *
 * @param scheme the component's scheme
 * @param account how messages name the account and whom it speaks for: {@code checkfront-auth:default/ada}
 * @param authorizeEndpoint URL of the consent page
 * @param tokenEndpoint URL of the token endpoint
 * @param revokeEndpoint URL of the revocation endpoint (RFC 7009), null where the vendor has none
 * @param clientId the client's id
 * @param clientSecret its secret
 * @param authentication how both are shown
 * @param redirectUri where the consent page sends the browser back to, exactly as registered; null for unattended use
 * @param refreshToken a provisioned refresh token, or null
 * @param pkce whether a code is bound to a verifier (RFC 7636, S256)
 * @param accessLife how long an access token lives whose answer does not say; null for unknown
 * @param refreshLife how long a refresh token lives from its issue on; null for without end or unknown
 * @param clientOptions the options that hold id and secret, as messages name them
 */
public record OAuthClient(
        String scheme,
        String account,
        String authorizeEndpoint,
        String tokenEndpoint,
        String revokeEndpoint,
        String clientId,
        Secret clientSecret,
        ClientAuthentication authentication,
        String redirectUri,
        Secret refreshToken,
        boolean pkce,
        Duration accessLife,
        Duration refreshLife,
        String clientOptions) {

    /** What a person does to bring a new grant. */
    String connectAdvice() {
        return "Connect the account anew: open the route of '" + scheme + ":authorize' in a browser.";
    }
}
