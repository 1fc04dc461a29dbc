package io.github.camelauth.http.oauth;

import java.util.LinkedHashMap;
import java.util.Map;

/** The address that a browser is sent to for consent (RFC 6749 §4.1.1). */
public final class AuthorizationRequest {

    private AuthorizationRequest() {}

    /**
     * The URL.
     *
     * @param state what the server gives back unchanged
     * @param verifier the verifier that the challenge is made of, null for none
     */
    public static String url(OAuthClient client, String state, String verifier) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", client.clientId());
        parameters.put("redirect_uri", client.redirectUri());
        parameters.put("state", state);
        if (verifier != null) {
            parameters.put("code_challenge", Pkce.challenge(verifier));
            parameters.put("code_challenge_method", "S256");
        }
        String endpoint = client.authorizeEndpoint();
        // A form's plus sign is a space in a body only.
        return endpoint
                + (endpoint.contains("?") ? "&" : "?")
                + FormBody.of(parameters).replace("+", "%20");
    }
}
