package io.github.camelauth.camel;

import io.github.camelauth.http.Carrier;
import io.github.camelauth.http.DefaultHeader;
import io.github.camelauth.http.VendorApi;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.engine.Renewability;
import io.github.camelauth.token.engine.TokenClient;
import java.util.List;
import java.util.Set;

/** A vendor that does not exist: Bearer or a query, 401 for a rejected token, and an Accept header on each call. */
final class TestVendor implements AuthVendor<TestConfiguration> {

    private final TestClient client;

    TestVendor(TestClient client) {
        this.client = client;
    }

    @Override
    public String scheme() {
        return "test-auth";
    }

    @Override
    public String name() {
        return "Test";
    }

    @Override
    public Class<TestConfiguration> configurationType() {
        return TestConfiguration.class;
    }

    @Override
    public boolean hasCredential(TestConfiguration options) {
        return options.getUsername() != null || options.getPassword() != null;
    }

    @Override
    public void validate(TestConfiguration options) {
        if (options.getUsername() == null) {
            throw new IllegalArgumentException("Option 'username' is missing");
        }
        if (options.getPassword() == null) {
            throw new IllegalArgumentException("Option 'password' is missing");
        }
    }

    @Override
    public List<String> warnings(TestConfiguration options, boolean durableStore) {
        return durableStore ? List.of() : List.of("The store is not durable.");
    }

    @Override
    public Credential credential(TestConfiguration options) {
        return new Credential(
                options.getUsername(),
                "",
                options.getPrincipal(),
                "password",
                List.of("orders"),
                Secret.of(options.getUsername() + ":" + options.getPassword()),
                null,
                options.isFixed() ? Renewability.FIXED : Renewability.AUTOMATIC,
                false,
                false);
    }

    @Override
    public boolean acquiresOnStart(TestConfiguration options) {
        return false;
    }

    @Override
    public TokenClient tokenClient(TestConfiguration options, AuthContext context) {
        context.httpClient(options);
        client.options(options);
        return client;
    }

    @Override
    public Carrier carrier(TestConfiguration options, AuthContext context) {
        return switch (options.getCarrier()) {
            case header -> Carrier.bearer("Bearer");
            case query -> Carrier.query("key");
            case twoParameters ->
                (token, call) -> {
                    call.addQueryParameter("app", "s3cret-app");
                    call.addQueryParameter("key", token.value().reveal());
                };
            case broken ->
                (token, call) -> {
                    call.setHeader("X-Api-Key", token.value().reveal());
                    throw new IllegalStateException("no one-time code");
                };
        };
    }

    @Override
    public VendorApi api() {
        return new VendorApi(
                Set.of("Authorization", "X-Api-Key"),
                Set.of("key", "app"),
                List.of(DefaultHeader.everywhere("Accept", "application/json")),
                status -> status == 401);
    }
}
