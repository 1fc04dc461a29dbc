package io.github.camelauth.cft;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.camel.Credential;
import io.github.camelauth.camel.FixedCredential;
import io.github.camelauth.camel.OptionText;
import io.github.camelauth.camel.oauth.OAuthChecks;
import io.github.camelauth.camel.oauth.OAuthVendor;
import io.github.camelauth.http.Carrier;
import io.github.camelauth.http.RejectionRule;
import io.github.camelauth.http.VendorApi;
import io.github.camelauth.http.oauth.OAuthClient;
import io.github.camelauth.http.oauth.OAuthTokenClient;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.engine.TokenClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.Message;

/** What is particular to the Cool Farm Tool ({@code docs/vendors/cft.md}). */
final class CftAuthVendor implements OAuthVendor<CftAuthConfiguration> {

    /** A rejection is 403 here; of a bearer it may be 401 as well. */
    private static final VendorApi KEYS = api(status -> status == 403);

    private static final VendorApi BEARER = api(status -> status == 403 || status == 401);

    private static VendorApi api(RejectionRule rejection) {
        return new VendorApi(
                Set.of(Carrier.AUTHORIZATION, CftCarrier.APPLICATION_HEADER, CftCarrier.USER_HEADER),
                Set.of(CftCarrier.APPLICATION_PARAMETER, CftCarrier.USER_PARAMETER),
                List.of(),
                "/api/",
                rejection);
    }

    @Override
    public String scheme() {
        return "cft-auth";
    }

    @Override
    public String name() {
        return "Cft";
    }

    @Override
    public Class<CftAuthConfiguration> configurationType() {
        return CftAuthConfiguration.class;
    }

    @Override
    public boolean hasCredential(CftAuthConfiguration options) {
        return Stream.of(
                        options.getAccessKey(),
                        options.getApiKey(),
                        options.getUsername(),
                        options.getPassword(),
                        options.getClientId(),
                        options.getClientSecret())
                .anyMatch(Objects::nonNull);
    }

    @Override
    public void validate(CftAuthConfiguration options) {
        CftAuthValidation.check(options);
    }

    @Override
    public List<String> choices(CftAuthConfiguration options, Message message) {
        String principal =
                options.isPrincipalFromHeader() ? message.getHeader(CftAuthConstants.PRINCIPAL, String.class) : null;
        if (principal == null) {
            return List.of();
        }
        OAuthChecks.principal(principal);
        return List.of(principal);
    }

    @Override
    public void choose(CftAuthConfiguration copy, List<String> choices) {
        copy.speakFor(choices.get(0));
    }

    @Override
    public List<String> warnings(CftAuthConfiguration options, boolean durableStore) {
        List<String> warnings = new ArrayList<>();
        if (options.getCarrier() == CftAuthConfiguration.Carrier.query) {
            warnings.add("'carrier=query' puts the keys into the URL, where logs keep them. Prefer 'header'.");
        }
        CftCredentialKind kind = CftCredentialKind.of(options);
        if (kind == CftCredentialKind.OAUTH && !durableStore) {
            warnings.add(GRANT_IN_MEMORY);
        }
        if (kind == CftCredentialKind.STORED && !durableStore) {
            warnings.add(
                    "Without a durable 'tokenStore' a restart loses the users' keys and the pending registrations.");
        }
        return warnings;
    }

    @Override
    public Credential credential(CftAuthConfiguration options) {
        CftCredentialKind kind = CftCredentialKind.of(options);
        return new Credential(
                kind == CftCredentialKind.OAUTH ? options.getClientId() : options.getUsername(),
                "",
                options.getPrincipal(),
                kind.name(),
                List.of(),
                text(options, kind),
                Secret.ofNullable(options.getRefreshToken()),
                kind.renewability(),
                false,
                kind == CftCredentialKind.OAUTH);
    }

    /** Of a key that is kept, how another one would be fetched says nothing. */
    private static Secret text(CftAuthConfiguration options, CftCredentialKind kind) {
        if (kind == CftCredentialKind.STORED) {
            return OptionText.of(options.getAccessKey());
        }
        return OptionText.of(
                options.getAccessKey(),
                options.getApiKey(),
                options.getUsername(),
                options.getPassword(),
                options.getUserKeyPath(),
                options.getUserKeyFormat(),
                options.getUserKeyField(),
                options.getClientId(),
                options.getClientSecret(),
                options.getRefreshToken(),
                options.getClientAuthentication(),
                options.getTokenEndpoint());
    }

    @Override
    public boolean acquiresOnStart(CftAuthConfiguration options) {
        return false;
    }

    @Override
    public TokenClient tokenClient(CftAuthConfiguration options, AuthContext context) {
        return switch (CftCredentialKind.of(options)) {
            case APPLICATION -> new FixedCredential(Secret.of(options.getAccessKey()), "ApplicationKey");
            case USER_KEY -> new FixedCredential(Secret.of(options.getApiKey()), CftTokenClient.TYPE);
            case PASSWORD, STORED -> new CftTokenClient(options, context);
            case OAUTH ->
                new CftOAuthTokenClient(new OAuthTokenClient(oauthClient(options), context.httpClient(options)));
        };
    }

    @Override
    public boolean oauth(CftAuthConfiguration options) {
        return CftCredentialKind.of(options) == CftCredentialKind.OAUTH;
    }

    @Override
    public OAuthClient oauthClient(CftAuthConfiguration options) {
        if (!oauth(options)) {
            throw new IllegalArgumentException(
                    "Keys need no consent: set 'clientId' and 'clientSecret' to connect an account");
        }
        String base = options.origin().toString();
        return new OAuthClient(
                scheme(),
                options.nameIn(scheme()) + "/" + options.getPrincipal(),
                Objects.requireNonNullElse(options.getAuthorizeEndpoint(), base + "/o/authorize/"),
                Objects.requireNonNullElse(options.getTokenEndpoint(), base + "/o/token/"),
                Objects.requireNonNullElse(options.getRevokeEndpoint(), base + "/o/revoke_token/"),
                options.getClientId(),
                Secret.of(options.getClientSecret()),
                options.getClientAuthentication(),
                options.getRedirectUri(),
                Secret.ofNullable(options.getRefreshToken()),
                options.isPkce(),
                null,
                null,
                "'clientId' and 'clientSecret'");
    }

    @Override
    public Carrier carrier(CftAuthConfiguration options, AuthContext context) {
        return new CftCarrier(options, CftCredentialKind.of(options));
    }

    @Override
    public VendorApi api() {
        return KEYS;
    }

    @Override
    public VendorApi api(CftAuthConfiguration options) {
        return oauth(options) ? BEARER : KEYS;
    }
}
