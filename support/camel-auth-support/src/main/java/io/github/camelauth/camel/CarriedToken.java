package io.github.camelauth.camel;

import io.github.camelauth.token.TokenKey;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;

/**
 * Beside the generation: whose token an exchange carries, and what had failed on it before. Immutable.
 *
 * @param key which token
 * @param failureBefore the failure that the exchange had come through when the token was put on, or null
 */
record CarriedToken(TokenKey key, Object failureBefore) {

    static CarriedToken of(TokenKey key, Exchange exchange) {
        return new CarriedToken(key, failure(exchange));
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
