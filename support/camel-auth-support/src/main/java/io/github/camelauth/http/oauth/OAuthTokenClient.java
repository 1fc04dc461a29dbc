package io.github.camelauth.http.oauth;

import io.github.camelauth.http.Carrier;
import io.github.camelauth.http.Origin;
import io.github.camelauth.http.VendorHttpClient;
import io.github.camelauth.http.VendorRequest;
import io.github.camelauth.http.VendorResponse;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.Fingerprint;
import io.github.camelauth.token.ReauthorizationRequiredException;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.TokenRequestException;
import io.github.camelauth.token.engine.TokenClient;
import io.github.camelauth.token.engine.TokenGrant;
import io.github.camelauth.token.engine.TokenRequest;
import io.github.camelauth.token.store.TokenRecord;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Exchanges codes and refresh tokens for access tokens (RFC 6749 §4.1.3, §6), and revokes them (RFC 7009). Stateless; blocks
 * the calling thread.
 */
public final class OAuthTokenClient implements TokenClient {

    private final OAuthClient client;
    private final VendorHttpClient http;

    public OAuthTokenClient(OAuthClient client, VendorHttpClient http) {
        this.client = client;
        this.http = http;
    }

    /** Renews by the refresh token: the stored one, or the provisioned one where nothing newer came of it. */
    @Override
    public TokenGrant request(TokenRequest request) {
        Secret refreshToken = refreshToken(request.current());
        if (refreshToken == null) {
            throw new ReauthorizationRequiredException(
                    "There is no grant for " + client.account() + " yet. " + client.connectAdvice());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "refresh_token");
        fields.put("refresh_token", refreshToken.reveal());
        return grant("The token request for " + client.account(), fields, request.now(), true);
    }

    private Secret refreshToken(TokenRecord stored) {
        boolean configuredAnew =
                client.refreshToken() != null && !Fingerprint.matches(stored.provisionedMark(), client.refreshToken());
        return configuredAnew || stored.refreshToken() == null ? client.refreshToken() : stored.refreshToken();
    }

    /**
     * Exchanges a code, once.
     *
     * @param verifier the PKCE verifier, null for none
     * @param now when the exchange begins, which is where the new token's life is counted from
     */
    public TokenGrant exchange(Secret code, Secret verifier, Instant now) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "authorization_code");
        fields.put("code", code.reveal());
        fields.put("redirect_uri", client.redirectUri());
        if (verifier != null) {
            fields.put("code_verifier", verifier.reveal());
        }
        return grant("The exchange of a code for " + client.account(), fields, now, false);
    }

    private TokenGrant grant(String subject, Map<String, String> fields, Instant now, boolean refreshing) {
        VendorResponse response = post(subject, client.tokenEndpoint(), fields);
        if (!response.successful() || OAuthError.codeOf(response) != null) {
            throw OAuthErrors.of(client, subject, response, refreshing);
        }
        OAuthAnswer answer = OAuthAnswer.read(subject, response);
        boolean known = answer.life() != null || client.accessLife() != null;
        Instant end = known ? now.plus(answer.life() != null ? answer.life() : client.accessLife()) : null;
        Instant refreshEnd =
                answer.refreshToken() == null || client.refreshLife() == null ? null : now.plus(client.refreshLife());
        return new TokenGrant(
                new AccessToken(answer.accessToken(), "Bearer", now, end), answer.refreshToken(), refreshEnd, Map.of());
    }

    /** Revokes the refresh token, and with it what was made of it (RFC 7009 §2.1). */
    @Override
    public boolean revoke(TokenRecord record) {
        if (client.revokeEndpoint() == null) {
            return false;
        }
        boolean renewable = record.refreshToken() != null;
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", (renewable ? record.refreshToken() : record.token().value()).reveal());
        fields.put("token_type_hint", renewable ? "refresh_token" : "access_token");
        String subject = "The revocation for " + client.account();
        VendorResponse response = post(subject, client.revokeEndpoint(), fields);
        if (response.status() == 404 || response.status() == 405) {
            throw new TokenRequestException(
                    subject + " was answered with HTTP " + response.status() + ". Check option 'revokeEndpoint'.",
                    response.status(),
                    null,
                    FailureClass.TERMINAL,
                    null,
                    null);
        }
        if (!response.successful()) {
            throw OAuthErrors.of(client, subject, response, false);
        }
        return true;
    }

    private VendorResponse post(String subject, String endpoint, Map<String, String> fields) {
        Origin origin = Origin.ofUrl(endpoint).orElseThrow();
        String path = endpoint.substring(endpoint.indexOf('/', endpoint.indexOf("://") + 3));
        VendorRequest request = VendorRequest.of(subject, "POST", path);
        if (client.authentication() == ClientAuthentication.body) {
            fields.put("client_id", client.clientId());
            fields.put("client_secret", client.clientSecret().reveal());
        } else {
            request = request.header(
                    Carrier.AUTHORIZATION,
                    Carrier.basicValue(
                            encoded(client.clientId()),
                            encoded(client.clientSecret().reveal())));
        }
        return http.execute(origin, request.body(FormBody.TYPE, FormBody.of(fields)));
    }

    /** Before they are joined by a colon, id and secret are encoded like a form (RFC 6749 §2.3.1). */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
