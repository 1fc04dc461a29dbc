package io.github.camelauth.timbr;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.camel.AuthVendor;
import io.github.camelauth.camel.Credential;
import io.github.camelauth.camel.FixedCredential;
import io.github.camelauth.camel.OptionText;
import io.github.camelauth.http.Carrier;
import io.github.camelauth.http.DefaultHeader;
import io.github.camelauth.http.VendorApi;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.engine.TokenClient;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What is particular to Timbr ({@code docs/vendors/timbr.md}). */
final class TimbrAuthVendor implements AuthVendor<TimbrAuthConfiguration> {

    /** In lower case, as documented; HTTP does not tell the difference, but the vendor says that it does (§1.6). */
    static final String KEY_HEADER = "x-api-key";

    static final String JWT_HEADER = "x-jwt-token";

    /** Every call is JSON by the vendor's page, but queries of the OpenAPI are text by its own client (§1.4). */
    private static final DefaultHeader JSON = new DefaultHeader("Content-Type", "application/json", "/timbr/openapi/");

    private static final VendorApi API = new VendorApi(
            Set.of(Carrier.AUTHORIZATION, KEY_HEADER, JWT_HEADER), Set.of(), List.of(JSON), new TimbrRejectionRule());

    @Override
    public String scheme() {
        return "timbr-auth";
    }

    @Override
    public String name() {
        return "Timbr";
    }

    @Override
    public Class<TimbrAuthConfiguration> configurationType() {
        return TimbrAuthConfiguration.class;
    }

    @Override
    public boolean hasCredential(TimbrAuthConfiguration options) {
        return Stream.of(
                        options.getApiKey(),
                        options.getAuthorizationToken(),
                        options.getUsername(),
                        options.getPassword(),
                        options.getAuthKey(),
                        options.getAccessToken())
                .anyMatch(Objects::nonNull);
    }

    @Override
    public void validate(TimbrAuthConfiguration options) {
        TimbrAuthValidation.check(options);
    }

    /** A restart loses nothing: the same token can be had again. */
    @Override
    public List<String> warnings(TimbrAuthConfiguration options, boolean durableStore) {
        return TimbrCredentialKind.of(options) == TimbrCredentialKind.PLATFORM
                ? List.of(
                        "'tokenSource=platform' logs in as a person does, and fails when the login page changes. Prefer"
                                + " 'apiKey', or the API service.")
                : List.of();
    }

    @Override
    public Credential credential(TimbrAuthConfiguration options) {
        TimbrCredentialKind kind = TimbrCredentialKind.of(options);
        return new Credential(
                options.getUsername(),
                "",
                "",
                grant(kind, options),
                List.of(),
                text(options),
                // Names no user, so that only another bearer can tell that a stored token is somebody else's.
                Secret.ofNullable(options.getAuthorizationToken()),
                kind.renewability(),
                // Most likely the user's one standing token is told, and nothing new made.
                false,
                false);
    }

    private static String grant(TimbrCredentialKind kind, TimbrAuthConfiguration options) {
        return kind == TimbrCredentialKind.PLATFORM
                ? String.join("|", kind.name(), options.getLoginPath(), options.getTokenField())
                : kind.name();
    }

    private static Secret text(TimbrAuthConfiguration options) {
        return OptionText.of(
                options.getTokenSource(),
                options.getApiKey(),
                options.getAuthorizationToken(),
                options.getUsername(),
                options.getPassword(),
                options.getAuthKey(),
                options.getAccessToken(),
                options.getKeyDerivation(),
                options.getCredentialsFormat(),
                options.getLoginPath(),
                options.getTokenField());
    }

    @Override
    public boolean acquiresOnStart(TimbrAuthConfiguration options) {
        return false;
    }

    @Override
    public TokenClient tokenClient(TimbrAuthConfiguration options, AuthContext context) {
        return switch (TimbrCredentialKind.of(options)) {
            case API_KEY -> new FixedCredential(Secret.of(options.getApiKey()), TimbrTokenAnswer.TYPE);
            case JWT -> new FixedCredential(Secret.of(options.getAccessToken()), "JWT");
            case BEARER, FERNET -> new TimbrTokenClient(options, context);
            case PLATFORM -> new TimbrPlatformClient(options, context);
        };
    }

    /** Never both headers: a deployment that takes JWTs wants no API token beside one. */
    @Override
    public Carrier carrier(TimbrAuthConfiguration options, AuthContext context) {
        String header = TimbrCredentialKind.of(options) == TimbrCredentialKind.JWT ? JWT_HEADER : KEY_HEADER;
        return (token, call) -> call.setHeader(header, token.value().reveal());
    }

    @Override
    public VendorApi api() {
        return API;
    }
}
