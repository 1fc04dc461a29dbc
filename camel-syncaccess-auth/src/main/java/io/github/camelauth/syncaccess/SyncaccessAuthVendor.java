package io.github.camelauth.syncaccess;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.camel.AuthVendor;
import io.github.camelauth.camel.Credential;
import io.github.camelauth.camel.FixedCredential;
import io.github.camelauth.camel.OptionText;
import io.github.camelauth.http.Carrier;
import io.github.camelauth.http.DefaultHeader;
import io.github.camelauth.http.VendorApi;
import io.github.camelauth.syncaccess.SyncaccessAuthConfiguration.Method;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.engine.Renewability;
import io.github.camelauth.token.engine.TokenClient;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What is particular to syncAccess ({@code docs/vendors/syncaccess.md}). */
final class SyncaccessAuthVendor implements AuthVendor<SyncaccessAuthConfiguration> {

    /** 401 also stands for a missing role; 404 of an extract is an empty range. */
    private static final VendorApi API = new VendorApi(
            Set.of(Carrier.AUTHORIZATION),
            Set.of(),
            List.of(DefaultHeader.everywhere("Accept", "application/json")),
            status -> status == 401);

    @Override
    public String scheme() {
        return "syncaccess-auth";
    }

    @Override
    public String name() {
        return "Syncaccess";
    }

    @Override
    public Class<SyncaccessAuthConfiguration> configurationType() {
        return SyncaccessAuthConfiguration.class;
    }

    @Override
    public boolean hasCredential(SyncaccessAuthConfiguration options) {
        return Stream.of(options.getUsername(), options.getPassword()).anyMatch(Objects::nonNull);
    }

    @Override
    public void validate(SyncaccessAuthConfiguration options) {
        SyncaccessAuthValidation.check(options);
    }

    /** The password obtains another token at any time, so a restart loses nothing. */
    @Override
    public List<String> warnings(SyncaccessAuthConfiguration options, boolean durableStore) {
        return List.of();
    }

    @Override
    public Credential credential(SyncaccessAuthConfiguration options) {
        return new Credential(
                options.getUsername(),
                "",
                "",
                options.getMethod().name(),
                List.of(),
                text(options),
                null,
                renewability(options),
                false,
                false);
    }

    private static Secret text(SyncaccessAuthConfiguration options) {
        return OptionText.of(
                options.getMethod(), options.getUsername(), options.getPassword(), options.getRequestFormat());
    }

    private static Renewability renewability(SyncaccessAuthConfiguration options) {
        return options.getMethod() == Method.basic ? Renewability.FIXED : Renewability.AUTOMATIC;
    }

    @Override
    public boolean acquiresOnStart(SyncaccessAuthConfiguration options) {
        return false;
    }

    @Override
    public TokenClient tokenClient(SyncaccessAuthConfiguration options, AuthContext context) {
        return options.getMethod() == Method.basic
                ? new FixedCredential(Secret.of(options.getPassword()), "Basic")
                : new SyncaccessTokenClient(options, context);
    }

    @Override
    public Carrier carrier(SyncaccessAuthConfiguration options, AuthContext context) {
        // In lower case, as the vendor's page has it.
        return options.getMethod() == Method.basic ? Carrier.basic(options.getUsername()) : Carrier.bearer("bearer");
    }

    @Override
    public VendorApi api() {
        return API;
    }
}
