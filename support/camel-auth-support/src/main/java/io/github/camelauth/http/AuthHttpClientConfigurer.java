package io.github.camelauth.http;

import java.util.function.Supplier;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

/**
 * The hook for camel-http's option {@code httpClientConfigurer}: each call to the vendor's hosts gets a valid credential at
 * the moment it is sent, so none is ever on the message; a call that the vendor rejects is replayed once with a new one.
 * Calls to other hosts pass as they are, so the whole http component may carry the hook. Thread-safe.
 */
public final class AuthHttpClientConfigurer implements HttpClientConfigurer {

    private final Supplier<VendorAccess> access;

    /**
     * @param access resolved when an HTTP client is built, which is where bad configuration shows, and at each call; throws
     *     when the account is not configured
     */
    public AuthHttpClientConfigurer(Supplier<VendorAccess> access) {
        this.access = access;
    }

    @Override
    public void configureHttpClient(HttpClientBuilder clientBuilder) {
        access.get();
        // Inside the handling of redirects, so that each hop is looked at, and outside the connection.
        clientBuilder.addExecInterceptorBefore(
                ChainElement.PROTOCOL.name(), "camel-auth", new AuthExecChainHandler(access));
    }
}
