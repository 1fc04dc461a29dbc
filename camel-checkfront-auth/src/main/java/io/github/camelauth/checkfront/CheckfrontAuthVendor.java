package io.github.camelauth.checkfront;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.camel.Credential;
import io.github.camelauth.camel.FixedCredential;
import io.github.camelauth.camel.OptionText;
import io.github.camelauth.camel.oauth.OAuthChecks;
import io.github.camelauth.camel.oauth.OAuthVendor;
import io.github.camelauth.http.Carrier;
import io.github.camelauth.http.VendorApi;
import io.github.camelauth.http.oauth.OAuthClient;
import io.github.camelauth.http.oauth.OAuthTokenClient;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.engine.Renewability;
import io.github.camelauth.token.engine.TokenClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.Message;

/** What is particular to Checkfront ({@code docs/vendors/checkfront.md}). */
final class CheckfrontAuthVendor implements OAuthVendor<CheckfrontAuthConfiguration> {

    static final String ON_BEHALF_OF = "X-On-Behalf";
    static final String TOKEN_PARAMETER = "access_token";

    /** As documented, for an answer that does not say. */
    private static final Duration ACCESS_LIFE = Duration.ofSeconds(14_000);
    /** From each issue on; no answer says it. */
    private static final Duration REFRESH_LIFE = Duration.ofDays(14);

    private static final VendorApi API = new VendorApi(
            Set.of(Carrier.AUTHORIZATION, ON_BEHALF_OF),
            Set.of(TOKEN_PARAMETER),
            List.of(),
            "/api/",
            new CheckfrontRejectionRule());

    @Override
    public String scheme() {
        return "checkfront-auth";
    }

    @Override
    public String name() {
        return "Checkfront";
    }

    @Override
    public Class<CheckfrontAuthConfiguration> configurationType() {
        return CheckfrontAuthConfiguration.class;
    }

    @Override
    public boolean hasCredential(CheckfrontAuthConfiguration options) {
        return Stream.of(
                        options.getApiKey(),
                        options.getSecretKey(),
                        options.getConsumerKey(),
                        options.getConsumerSecret())
                .anyMatch(Objects::nonNull);
    }

    @Override
    public void validate(CheckfrontAuthConfiguration options) {
        CheckfrontAuthValidation.check(options);
    }

    @Override
    public List<String> choices(CheckfrontAuthConfiguration options, Message message) {
        if (!options.isPrincipalFromHeader() && !options.isOnBehalfOfFromHeader()) {
            return List.of();
        }
        String principal = chosen(
                options.isPrincipalFromHeader(), message, CheckfrontAuthConstants.PRINCIPAL, options.getPrincipal());
        String onBehalfOf = chosen(
                options.isOnBehalfOfFromHeader(),
                message,
                CheckfrontAuthConstants.ON_BEHALF_OF,
                options.getOnBehalfOf());
        OAuthChecks.principal(principal);
        return List.of(principal, onBehalfOf == null ? "" : onBehalfOf);
    }

    private static String chosen(boolean allowed, Message message, String header, String configured) {
        String wanted = allowed ? message.getHeader(header, String.class) : null;
        return wanted != null ? wanted : configured;
    }

    @Override
    public void choose(CheckfrontAuthConfiguration copy, List<String> choices) {
        copy.speakFor(choices.get(0));
        copy.setOnBehalfOf(choices.get(1).isEmpty() ? null : choices.get(1));
    }

    @Override
    public List<String> warnings(CheckfrontAuthConfiguration options, boolean durableStore) {
        List<String> warnings = new ArrayList<>();
        if (options.getCarrier() == CheckfrontAuthConfiguration.Carrier.query) {
            warnings.add("'carrier=query' puts the access token into the URL, where logs keep it. Prefer 'header'.");
        }
        if (options.oauth() && !durableStore) {
            warnings.add(GRANT_IN_MEMORY);
        }
        return warnings;
    }

    @Override
    public Credential credential(CheckfrontAuthConfiguration options) {
        boolean oauth = options.oauth();
        return new Credential(
                oauth ? options.getConsumerKey() : options.getApiKey(),
                "",
                options.getPrincipal(),
                oauth ? "oauth" : "pair",
                List.of(),
                text(options),
                Secret.ofNullable(options.getRefreshToken()),
                oauth ? Renewability.AUTOMATIC : Renewability.FIXED,
                false,
                oauth);
    }

    private static Secret text(CheckfrontAuthConfiguration options) {
        return OptionText.of(
                options.getApiKey(),
                options.getSecretKey(),
                options.getConsumerKey(),
                options.getConsumerSecret(),
                options.getRefreshToken(),
                options.getClientAuthentication(),
                options.getTokenEndpoint());
    }

    @Override
    public boolean acquiresOnStart(CheckfrontAuthConfiguration options) {
        return false;
    }

    @Override
    public TokenClient tokenClient(CheckfrontAuthConfiguration options, AuthContext context) {
        return options.oauth()
                ? new OAuthTokenClient(oauthClient(options), context.httpClient(options))
                : new FixedCredential(Secret.of(options.getSecretKey()), "Basic");
    }

    @Override
    public boolean oauth(CheckfrontAuthConfiguration options) {
        return options.oauth();
    }

    @Override
    public OAuthClient oauthClient(CheckfrontAuthConfiguration options) {
        if (!options.oauth()) {
            throw new IllegalArgumentException(
                    "A token pair needs no consent: set 'consumerKey' and 'consumerSecret' to connect an account");
        }
        String base = options.origin().toString();
        return new OAuthClient(
                scheme(),
                options.nameIn(scheme()) + "/" + options.getPrincipal(),
                Objects.requireNonNullElse(options.getAuthorizeEndpoint(), base + "/oauth/"),
                Objects.requireNonNullElse(options.getTokenEndpoint(), base + "/oauth/token/"),
                null,
                options.getConsumerKey(),
                Secret.of(options.getConsumerSecret()),
                options.getClientAuthentication(),
                options.getRedirectUri(),
                Secret.ofNullable(options.getRefreshToken()),
                false,
                ACCESS_LIFE,
                REFRESH_LIFE,
                "'consumerKey' and 'consumerSecret'");
    }

    @Override
    public Carrier carrier(CheckfrontAuthConfiguration options, AuthContext context) {
        Carrier credential = options.oauth() ? bearer(options) : Carrier.basic(options.getApiKey());
        return options.getOnBehalfOf() == null
                ? credential
                : (token, call) -> {
                    credential.apply(token, call);
                    call.setHeader(ON_BEHALF_OF, options.getOnBehalfOf());
                };
    }

    private static Carrier bearer(CheckfrontAuthConfiguration options) {
        return switch (options.getCarrier()) {
            // In upper case, as documented: whether another case is taken is not known.
            case header -> Carrier.bearer("BEARER");
            case query -> Carrier.query(TOKEN_PARAMETER);
            case form -> Carrier.form(TOKEN_PARAMETER);
        };
    }

    @Override
    public VendorApi api() {
        return API;
    }
}
