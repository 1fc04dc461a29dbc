package io.github.camelauth.camel;

import io.github.camelauth.http.VendorAccess;
import io.github.camelauth.token.engine.Snapshot;
import io.github.camelauth.token.engine.TokenManager;
import org.apache.camel.Exchange;
import org.apache.camel.spi.Synchronization;

/** Puts an account's credential on an exchange's message, and takes it off: at the latest when its route has ended. */
final class CredentialOnExchange {

    private final AuthHeaders headers;

    CredentialOnExchange(AuthHeaders headers) {
        this.headers = headers;
    }

    void put(VendorAccess vendor, Snapshot token, Exchange exchange) {
        MessageCall call = takeOff(vendor, exchange);
        vendor.api().defaultHeaders().stream()
                .filter(header -> !call.hasHeader(header.name()))
                .forEach(header -> exchange.getMessage().setHeader(header.name(), header.value()));
        addOnce(exchange, new CredentialRemoval(this, headers));
        try {
            vendor.carrier().apply(token.token(), call);
        } finally {
            // Also what a carrier put there before it failed.
            exchange.setProperty(headers.applied(), call.applied());
        }
        exchange.setProperty(headers.generation(), token.generation());
        exchange.setProperty(headers.carried(), CarriedToken.of(vendor.manager().key(), exchange));
        addOnce(exchange, new CredentialProof(this, headers, vendor.manager()));
    }

    /** Takes off whatever credential for this vendor is on the message, whoever put it there. */
    MessageCall takeOff(VendorAccess vendor, Exchange exchange) {
        clear(exchange);
        MessageCall call = new MessageCall(exchange.getMessage());
        call.removeCredentials(vendor.api().credentialHeaders(), vendor.api().credentialParameters());
        return call;
    }

    private static void addOnce(Exchange exchange, Synchronization atTheEnd) {
        if (!exchange.getExchangeExtension().containsOnCompletion(atTheEnd)) {
            exchange.getExchangeExtension().addOnCompletion(atTheEnd);
        }
    }

    void clear(Exchange exchange) {
        Object applied = exchange.removeProperty(headers.applied());
        if (applied instanceof AppliedCredential credential) {
            credential.removeFrom(exchange.getMessage());
        }
    }

    /** Which of this manager's tokens the exchange carried; 0 for none. */
    long generation(Exchange exchange, TokenManager manager) {
        CarriedToken carried = exchange.getProperty(headers.carried(), CarriedToken.class);
        return carried == null || carried.key().equals(manager.key())
                ? exchange.getProperty(headers.generation(), 0L, Long.class)
                : 0;
    }

    /** Whether something failed after the token was put on, and its route dealt with that. */
    boolean failedSince(Exchange exchange) {
        CarriedToken carried = exchange.getProperty(headers.carried(), CarriedToken.class);
        return carried != null && carried.failedSince(exchange);
    }

    /** From here on nothing is known to be carried, so the end of the exchange proves nothing. */
    void forgetGeneration(Exchange exchange) {
        exchange.removeProperty(headers.generation());
        exchange.removeProperty(headers.carried());
    }

    /** Which call the exchange makes: the one that the token was put on for. */
    String callOf(Exchange exchange) {
        CarriedToken carried = exchange.getProperty(headers.carried(), CarriedToken.class);
        return carried == null ? "" : carried.call();
    }
}
