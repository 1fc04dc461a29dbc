package io.github.camelauth.examples.custobar;

import io.github.camelauth.examples.support.Form;
import io.github.camelauth.store.FileTokenStore;
import org.apache.camel.CamelContext;

/** Looks at the configuration before the routes start, so that a mistake shows now and not at the first poll. */
final class Checks {

    private Checks() {}

    /** Throws what names the option when one is wrong. */
    static void run(CamelContext camel) {
        Form.require(camel, "custobar.polls", Form.COUNT, "a whole number, 0 for no end");
        Form.require(camel, "custobar.poll-period", Form.TIME, "a time such as 30s or 5m");
        Form.require(camel, "custobar.repeats", "0|[1-9]\\d{0,3}", "a whole number");
        Form.require(camel, "custobar.repeat-delay", "[1-9]\\d{0,8}", "a number of milliseconds");
        camel.getEndpoint("custobar-auth:status");
        camel.getRegistry().findSingleByType(FileTokenStore.class).verify();
    }
}
