package io.github.camelauth.syncaccess;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.http.JsonBody;
import io.github.camelauth.http.Origin;
import io.github.camelauth.http.VendorHttpClient;
import io.github.camelauth.http.VendorRequest;
import io.github.camelauth.http.VendorResponse;
import io.github.camelauth.http.oauth.FormBody;
import io.github.camelauth.http.oauth.OAuthAnswer;
import io.github.camelauth.syncaccess.SyncaccessAuthConfiguration.RequestFormat;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.engine.TokenClient;
import io.github.camelauth.token.engine.TokenGrant;
import io.github.camelauth.token.engine.TokenRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Obtains an access token by user name and password (RFC 6749 §4.3). There is no refresh token, and nothing to revoke one by
 * ({@code docs/vendors/syncaccess.md} §2.3).
 */
final class SyncaccessTokenClient implements TokenClient {

    private static final String TOKEN_PATH = "/appservices/token";
    /** As documented, for an answer that does not say. */
    private static final Duration DOCUMENTED_LIFE = Duration.ofSeconds(1799);

    private final SyncaccessAuthConfiguration options;
    private final Origin origin;
    private final VendorHttpClient http;
    private final String subject;

    SyncaccessTokenClient(SyncaccessAuthConfiguration options, AuthContext context) {
        this.options = options;
        this.origin = options.origin();
        this.http = context.httpClient(options);
        this.subject = "The token request for " + options.nameIn("syncaccess-auth");
    }

    @Override
    public TokenGrant request(TokenRequest request) {
        VendorResponse response = http.execute(origin, order());
        if (!response.successful()) {
            throw SyncaccessErrors.of(subject, response);
        }
        OAuthAnswer answer = OAuthAnswer.read(subject, response);
        Duration life = answer.life() == null ? DOCUMENTED_LIFE : answer.life();
        return TokenGrant.of(new AccessToken(
                answer.accessToken(), "Bearer", request.now(), request.now().plus(life)));
    }

    private VendorRequest order() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "password");
        fields.put("username", options.getUsername());
        fields.put("password", options.getPassword());
        VendorRequest request = VendorRequest.of(subject, "POST", TOKEN_PATH);
        return options.getRequestFormat() == RequestFormat.form
                ? request.body(FormBody.TYPE, FormBody.of(fields))
                : request.body(JsonBody.TYPE, JsonBody.of(fields));
    }

    @Override
    public String rejectionAdvice() {
        return "Its user lacks the role 'Api User' in syncAccess, or may not call this part of the API.";
    }
}
