package io.github.camelauth.camel;

import io.github.camelauth.token.TokenKey;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Route;
import org.apache.camel.support.ExchangeHelper;

/**
 * Beside the generation: whose token an exchange carries, and what had failed on it before. Immutable.
 *
 * @param key which token
 * @param call which call the exchange makes, the same text each time, for the engine's proof that a renewal helped
 * @param failureBefore the failure that the exchange had come through when the token was put on, or null
 */
record CarriedToken(TokenKey key, String call, Object failureBefore) {

    static CarriedToken of(TokenKey key, Exchange exchange) {
        return new CarriedToken(key, callOf(exchange), failure(exchange));
    }

    private static String callOf(Exchange exchange) {
        // An exchange that a template sends comes from no route, but is in one by now.
        Route present = exchange.getFromRouteId() == null ? ExchangeHelper.getRoute(exchange) : null;
        return "route " + (present == null ? exchange.getFromRouteId() : present.getRouteId());
    }

    /** Whether anything failed since, which its route then dealt with. */
    boolean failedSince(Exchange exchange) {
        return failure(exchange) != failureBefore;
    }

    private static Object failure(Exchange exchange) {
        return exchange.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT);
    }

    /** The failure may quote a message. */
    @Override
    public String toString() {
        return key.toString();
    }
}
