package io.github.camelauth.examples.timbr;

import io.github.camelauth.examples.support.Form;
import org.apache.camel.CamelContext;

/** Looks at the configuration before the routes start, so that a mistake shows now and not at the query. */
final class Checks {

    private Checks() {}

    /** Throws what names the option when one is wrong. */
    static void run(CamelContext camel) {
        Form.require(camel, "timbr.queries", "[1-9]\\d{0,8}", "a whole number, 1 or more");
        Form.require(camel, "timbr.period", Form.TIME, "a time such as 10s or 5m");
        Form.require(camel, "timbr.ontology", ".*\\S.*", "the name of an ontology");
        Form.require(camel, "timbr.query", "(?s).*\\S.*", "a query");
        camel.getEndpoint("timbr-auth:status");
    }
}
