package io.github.camelauth.camel;

import io.github.camelauth.http.VendorAccess;
import io.github.camelauth.token.engine.Snapshot;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.spi.SynchronizationRouteAware;
import org.apache.camel.support.SynchronizationAdapter;

/** Puts an account's credential on an exchange's message, and takes it off: at the latest when its route has ended. */
final class CredentialOnExchange {

    private final AuthHeaders headers;

    CredentialOnExchange(AuthHeaders headers) {
        this.headers = headers;
    }

    void put(VendorAccess vendor, Snapshot token, Exchange exchange) {
        boolean first =
                exchange.getProperty(headers.generation()) == null && exchange.getProperty(headers.applied()) == null;
        clear(exchange);
        MessageCall call = new MessageCall(exchange.getMessage());
        call.removeCredentials(vendor.credentialHeaders(), vendor.credentialParameters());
        vendor.defaultHeaders().forEach((name, value) -> {
            if (!call.hasHeader(name)) {
                exchange.getMessage().setHeader(name, value);
            }
        });
        vendor.carrier().apply(token.token(), call);
        exchange.setProperty(headers.applied(), call.applied());
        exchange.setProperty(headers.generation(), token.generation());
        if (first) {
            exchange.getExchangeExtension().addOnCompletion(new Removal(vendor));
        }
    }

    void clear(Exchange exchange) {
        Object applied = exchange.removeProperty(headers.applied());
        if (applied instanceof AppliedCredential credential) {
            credential.removeFrom(exchange.getMessage());
        }
    }

    /** The token that this exchange carried; 0 for none. */
    long generation(Exchange exchange) {
        return exchange.getProperty(headers.generation(), 0L, Long.class);
    }

    /** From here on nothing is known to be carried, so the end of the exchange proves nothing. */
    void forgetGeneration(Exchange exchange) {
        exchange.removeProperty(headers.generation());
    }

    /** Which call an exchange makes, the same text each time, for the engine's proof that a renewal helped. */
    static String callOf(Exchange exchange) {
        return "route " + exchange.getFromRouteId();
    }

    private final class Removal extends SynchronizationAdapter implements SynchronizationRouteAware {

        private final VendorAccess vendor;

        Removal(VendorAccess vendor) {
            this.vendor = vendor;
        }

        @Override
        public void onBeforeRoute(Route route, Exchange exchange) {
            // A credential is put on inside a route, so there is nothing to do before one.
        }

        /** Consumers that answer a caller do so before the exchange is complete, but after its route has ended. */
        @Override
        public void onAfterRoute(Route route, Exchange exchange) {
            if (route.getRouteId().equals(exchange.getFromRouteId())) {
                clear(exchange);
            }
        }

        @Override
        public void onComplete(Exchange exchange) {
            long generation = generation(exchange);
            if (generation > 0) {
                vendor.manager().proven(generation, callOf(exchange));
            }
        }

        @Override
        public void onDone(Exchange exchange) {
            super.onDone(exchange);
            clear(exchange);
        }
    }
}
