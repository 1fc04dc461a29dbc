package io.github.camelauth.camel.oauth;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.camel.AuthHeaders;
import io.github.camelauth.camel.Credential;
import io.github.camelauth.camel.FixedCredential;
import io.github.camelauth.camel.OptionText;
import io.github.camelauth.http.Carrier;
import io.github.camelauth.http.VendorApi;
import io.github.camelauth.http.oauth.OAuthClient;
import io.github.camelauth.http.oauth.OAuthTokenClient;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.engine.Renewability;
import io.github.camelauth.token.engine.TokenClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.camel.Message;

/** A vendor that does not exist: OAuth with PKCE and pairs that rotate, or without a secret something fixed. */
final class TestOAuthVendor implements OAuthVendor<TestOAuthConfiguration> {

    static final String PRINCIPAL = AuthHeaders.of("Oauthtest").principal();

    @Override
    public String scheme() {
        return "oauthtest-auth";
    }

    @Override
    public String name() {
        return "Oauthtest";
    }

    @Override
    public Class<TestOAuthConfiguration> configurationType() {
        return TestOAuthConfiguration.class;
    }

    @Override
    public boolean hasCredential(TestOAuthConfiguration options) {
        return options.getClientId() != null;
    }

    @Override
    public void validate(TestOAuthConfiguration options) {
        OAuthChecks.principal(options.getPrincipal());
        OAuthChecks.check(options);
    }

    @Override
    public List<String> choices(TestOAuthConfiguration options, Message message) {
        String wanted = options.isPrincipalFromHeader() ? message.getHeader(PRINCIPAL, String.class) : null;
        if (wanted == null) {
            return List.of();
        }
        OAuthChecks.principal(wanted);
        return List.of(wanted);
    }

    @Override
    public void choose(TestOAuthConfiguration copy, List<String> choices) {
        copy.setPrincipal(choices.get(0));
    }

    @Override
    public List<String> warnings(TestOAuthConfiguration options, boolean durableStore) {
        return List.of();
    }

    @Override
    public Credential credential(TestOAuthConfiguration options) {
        return new Credential(
                options.getClientId(),
                "",
                options.getPrincipal(),
                "oauth",
                List.of(),
                OptionText.of(options.getClientId(), options.getClientSecret(), options.getRefreshToken()),
                Secret.ofNullable(options.getRefreshToken()),
                oauth(options) ? Renewability.AUTOMATIC : Renewability.FIXED,
                false,
                true);
    }

    @Override
    public boolean acquiresOnStart(TestOAuthConfiguration options) {
        return false;
    }

    @Override
    public TokenClient tokenClient(TestOAuthConfiguration options, AuthContext context) {
        return oauth(options)
                ? new OAuthTokenClient(oauthClient(options), context.httpClient(options))
                : new FixedCredential(Secret.of("fixed"), "Bearer");
    }

    @Override
    public boolean oauth(TestOAuthConfiguration options) {
        return options.getClientSecret() != null;
    }

    @Override
    public OAuthClient oauthClient(TestOAuthConfiguration options) {
        String base = options.origin().toString();
        return new OAuthClient(
                scheme(),
                options.nameIn(scheme()) + "/" + options.getPrincipal(),
                Objects.requireNonNullElse(options.getAuthorizeEndpoint(), base + "/consent"),
                Objects.requireNonNullElse(options.getTokenEndpoint(), base + "/token"),
                null,
                options.getClientId(),
                Secret.of(options.getClientSecret()),
                options.getClientAuthentication(),
                options.getRedirectUri(),
                Secret.ofNullable(options.getRefreshToken()),
                options.isPkce(),
                null,
                Duration.ofDays(14),
                "'clientId' and 'clientSecret'");
    }

    @Override
    public Carrier carrier(TestOAuthConfiguration options, AuthContext context) {
        return Carrier.bearer("Bearer");
    }

    @Override
    public VendorApi api() {
        return new VendorApi(Set.of(Carrier.AUTHORIZATION), Set.of(), List.of(), status -> status == 401);
    }
}
