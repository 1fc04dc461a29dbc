package io.github.camelauth.examples.cft;

import io.github.camelauth.examples.support.Form;
import org.apache.camel.CamelContext;

/** Looks at the configuration before the routes start, so that a mistake shows now and not at the first call. */
final class Checks {

    private Checks() {}

    /** Throws what names the option when one is wrong. */
    static void run(CamelContext camel, Ways ways) {
        Form.require(camel, "cft.polls", Form.COUNT, "a whole number; 0 is without end");
        Form.require(camel, "cft.period", Form.TIME, "a time such as 10s or 5m");
        Form.require(camel, "cft.port", "[1-9]\\d{0,4}", "the number of a port");
        if (ways.keys()) {
            camel.getEndpoint("cft-auth:status");
        }
        if (ways.registers()) {
            camel.getEndpoint("cft-auth:registrationUrl");
        }
        if (ways.oauth()) {
            camel.getEndpoint("cft-auth:authorize?account=growers");
        }
    }
}
