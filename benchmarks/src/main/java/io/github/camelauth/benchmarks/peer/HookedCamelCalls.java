package io.github.camelauth.benchmarks.peer;

import io.github.camelauth.http.AllowedHosts;
import io.github.camelauth.http.AuthHttpClientConfigurer;
import io.github.camelauth.http.Carrier;
import io.github.camelauth.http.Origin;
import io.github.camelauth.http.VendorAccess;
import io.github.camelauth.http.VendorApi;
import io.github.camelauth.token.engine.TokenManager;
import java.util.List;
import java.util.Set;

/** Calls by camel-http with our hook. */
public final class HookedCamelCalls {

    private HookedCamelCalls() {}

    /** Calls to this API with this token. */
    public static CamelCalls of(String origin, TokenManager manager) {
        VendorAccess access = new VendorAccess(
                manager,
                Carrier.bearer("Bearer"),
                new VendorApi(Set.of(Carrier.AUTHORIZATION), Set.of(), List.of(), status -> status == 401),
                AllowedHosts.of(Origin.parse("baseUrl", origin), null, false));
        return new CamelCalls(
                origin + "/api", new AuthHttpClientConfigurer(() -> access), "httpClientConfigurer=#hook");
    }
}
