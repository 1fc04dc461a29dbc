package io.github.camelauth.camel;

import org.apache.camel.Exchange;
import org.apache.camel.Ordered;
import org.apache.camel.Route;
import org.apache.camel.spi.SynchronizationRouteAware;
import org.apache.camel.support.SynchronizationAdapter;

/** Takes a credential off an exchange at the latest when its route has ended, so that a forgotten clear answers nobody. */
final class CredentialRemoval extends SynchronizationAdapter implements SynchronizationRouteAware {

    private final CredentialOnExchange credential;
    private final AuthHeaders headers;

    CredentialRemoval(CredentialOnExchange credential, AuthHeaders headers) {
        this.credential = credential;
        this.headers = headers;
    }

    @Override
    public SynchronizationRouteAware getRouteSynchronization() {
        return this;
    }

    @Override
    public void onBeforeRoute(Route route, Exchange exchange) {
        // A credential is put on inside a route, so there is nothing to do before one.
    }

    /** Consumers that answer a caller do so before the exchange is complete, but after its route has ended. */
    @Override
    public void onAfterRoute(Route route, Exchange exchange) {
        if (route.getRouteId().equals(exchange.getFromRouteId())) {
            credential.clear(exchange);
        }
    }

    @Override
    public void onDone(Exchange exchange) {
        credential.clear(exchange);
    }

    /** A copy that is routed on by itself, as over seda, leaves the credential on the original, which answers the caller. */
    @Override
    public boolean allowHandover() {
        return false;
    }

    /** Before those that copy the exchange. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CredentialRemoval that && headers.equals(that.headers);
    }

    @Override
    public int hashCode() {
        return headers.hashCode();
    }
}
