package io.github.camelauth.timbr;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.http.Origin;
import io.github.camelauth.http.VendorHttpClient;
import io.github.camelauth.http.VendorRequest;
import io.github.camelauth.http.VendorResponse;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.engine.TokenClient;
import io.github.camelauth.token.engine.TokenGrant;
import io.github.camelauth.token.engine.TokenRequest;

/**
 * Obtains the user's API token from the API service by a Fernet bearer. It has no known end, and nothing to revoke it by
 * ({@code docs/vendors/timbr.md} §1.2).
 */
final class TimbrTokenClient implements TokenClient {

    static final String REJECTION_ADVICE =
            "Its user may lack the right to what was called; or Timbr gave the same token again, which somebody must replace"
                    + " there.";

    /** Without a slash at its end, as documented. */
    private static final String TOKEN_PATH = "/timbr/api/get_token";

    private final TimbrAuthConfiguration options;
    private final Origin origin;
    private final VendorHttpClient http;
    private final TimbrErrors errors;

    TimbrTokenClient(TimbrAuthConfiguration options, AuthContext context) {
        this.options = options;
        this.origin = options.origin();
        this.http = context.httpClient(options);
        this.errors = new TimbrErrors(
                "The token request for " + options.nameIn("timbr-auth"),
                TimbrCredentialKind.of(options).advice(),
                " A service without API_AUTH_SALT, or with one that is no key, may fail like this for good.");
    }

    @Override
    public TokenGrant request(TokenRequest request) {
        VendorRequest order = VendorRequest.of(errors.subject(), "POST", TOKEN_PATH)
                // There is no body, but the documented call has its type.
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + bearer(request));
        VendorResponse response = http.execute(origin, order);
        if (!response.successful()) {
            throw errors.of(response);
        }
        return TimbrTokenAnswer.grant(TimbrTokenAnswer.ofEnvelope(errors, response), request.now());
    }

    private String bearer(TokenRequest request) {
        return options.getAuthorizationToken() != null
                ? options.getAuthorizationToken()
                : TimbrFernet.bearer(
                        Secret.of(options.getAuthKey()),
                        options.getKeyDerivation(),
                        Secret.of(options.getCredentialsFormat().join(options.getUsername(), options.getPassword())),
                        request.now());
    }

    @Override
    public String rejectionAdvice() {
        return REJECTION_ADVICE;
    }
}
