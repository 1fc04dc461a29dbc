package io.github.camelauth.custobar;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.camel.AuthVendor;
import io.github.camelauth.camel.Credential;
import io.github.camelauth.camel.FixedCredential;
import io.github.camelauth.camel.OptionText;
import io.github.camelauth.custobar.CustobarAuthConfiguration.Method;
import io.github.camelauth.http.Carrier;
import io.github.camelauth.http.VendorApi;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.engine.Renewability;
import io.github.camelauth.token.engine.TokenClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What is particular to Custobar ({@code docs/vendors/custobar.md}). */
final class CustobarAuthVendor implements AuthVendor<CustobarAuthConfiguration> {

    static final String TOTP_HEADER = "Custobar-TOTP-Code";
    static final String TOKEN_PARAMETER = "access-token";

    /** 403 is taken as out of scope, which a new token would not mend. */
    private static final VendorApi API = new VendorApi(
            Set.of(Carrier.AUTHORIZATION, TOTP_HEADER), Set.of(TOKEN_PARAMETER), List.of(), status -> status == 401);

    @Override
    public String scheme() {
        return "custobar-auth";
    }

    @Override
    public String name() {
        return "Custobar";
    }

    @Override
    public Class<CustobarAuthConfiguration> configurationType() {
        return CustobarAuthConfiguration.class;
    }

    @Override
    public boolean hasCredential(CustobarAuthConfiguration options) {
        return Stream.of(
                        options.getUsername(),
                        options.getPassword(),
                        options.getVerificationCode(),
                        options.getSecretKey(),
                        options.getAccessToken())
                .anyMatch(Objects::nonNull);
    }

    @Override
    public void validate(CustobarAuthConfiguration options) {
        CustobarAuthValidation.check(options);
    }

    @Override
    public List<String> warnings(CustobarAuthConfiguration options, boolean durableStore) {
        List<String> warnings = new ArrayList<>();
        if (options.getMethod() == Method.basic) {
            warnings.add("'method=basic' sends the password on every call. It is for development.");
        }
        if (options.getCarrier() == CustobarAuthConfiguration.Carrier.query) {
            warnings.add("'carrier=query' puts the access token into the URL, where logs keep it. Prefer 'header'.");
        }
        boolean mints = renewability(options) != Renewability.FIXED;
        if (mints && !durableStore) {
            warnings.add("Without a durable 'tokenStore' each restart creates one more access token at Custobar.");
        }
        if (renewability(options) == Renewability.ATTENDED && CustobarLifetime.ends(options)) {
            warnings.add(
                    "Nothing unattended can renew the access token: it is taken to end 8 hours after it was created, and"
                            + " then a person must supply a fresh 'verificationCode'. Set 'secretKey', or let an integration own it.");
        }
        return warnings;
    }

    @Override
    public Credential credential(CustobarAuthConfiguration options) {
        boolean mints = renewability(options) != Renewability.FIXED;
        return new Credential(
                options.getUsername(),
                owner(options),
                "",
                grant(options),
                CustobarScope.parse(options.getScopes()).stream()
                        .map(CustobarScope::toString)
                        .toList(),
                text(options),
                Secret.ofNullable(options.getAccessToken()),
                renewability(options),
                mints,
                false);
    }

    /** What shapes a token, apart from what has a place of its own in the key. */
    private static String grant(CustobarAuthConfiguration options) {
        return String.join(
                "|",
                options.getMethod().name(),
                String.valueOf(options.getTokenName()),
                String.valueOf(options.getTokenLifetime()),
                String.valueOf(options.getRevokePath()));
    }

    private static String owner(CustobarAuthConfiguration options) {
        String owner = options.getIntegrationId() != null
                ? "integrations/" + options.getIntegrationId()
                : options.getIntegrationName() != null ? "integration named " + options.getIntegrationName() : "";
        return options.isTransferPrivileges() ? owner + " with privileges" : owner;
    }

    /** All options that the vendor could refuse, as one text. */
    static Secret text(CustobarAuthConfiguration options) {
        return OptionText.of(
                options.getMethod(),
                options.getUsername(),
                options.getPassword(),
                options.getVerificationCode(),
                options.getSecretKey(),
                options.getAccessToken(),
                CustobarScope.parse(options.getScopes()),
                options.getTokenName(),
                owner(options));
    }

    static Renewability renewability(CustobarAuthConfiguration options) {
        boolean scoped = options.getScopes() != null;
        if (options.getMethod() == Method.basic || (options.getAccessToken() != null && !scoped)) {
            return Renewability.FIXED;
        }
        // An unscoped token may create its successor, a scoped one may not.
        boolean attended = options.getVerificationCode() != null && (scoped || !CustobarLifetime.ends(options));
        return attended ? Renewability.ATTENDED : Renewability.AUTOMATIC;
    }

    @Override
    public boolean acquiresOnStart(CustobarAuthConfiguration options) {
        return options.getVerificationCode() != null;
    }

    @Override
    public TokenClient tokenClient(CustobarAuthConfiguration options, AuthContext context) {
        if (renewability(options) == Renewability.FIXED) {
            return options.getMethod() == Method.basic
                    ? new FixedCredential(Secret.of(options.getPassword()), "Basic")
                    : new FixedCredential(Secret.of(options.getAccessToken()), "Bearer");
        }
        CustobarApi api = new CustobarApi(options, context);
        CustobarIntegrations integrations = new CustobarIntegrations(api, context.store(options), context.clock());
        return new CustobarTokenClient(options, api, OneTimeCodes.of(options, context), integrations);
    }

    @Override
    public Carrier carrier(CustobarAuthConfiguration options, AuthContext context) {
        if (options.getMethod() == Method.basic) {
            return new CustobarBasicCarrier(options, OneTimeCodes.of(options, context));
        }
        return switch (options.getCarrier()) {
            case header -> Carrier.bearer("Bearer");
            case basic -> Carrier.basic(TOKEN_PARAMETER);
            case query -> Carrier.query(TOKEN_PARAMETER);
        };
    }

    @Override
    public VendorApi api() {
        return API;
    }
}
