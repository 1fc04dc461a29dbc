package io.github.camelauth.examples.custobar;

import io.github.camelauth.store.FileTokenStore;
import org.apache.camel.CamelContext;

/** Looks at the configuration before the routes start, so that a mistake shows now and not at the first poll. */
final class Checks {

    /** A duration as Camel writes it, and not zero. */
    static final String TIME = "[1-9]\\d{0,8}(ms|s|m|h)?";

    private Checks() {}

    /** Throws what names the option when one is wrong. */
    static void run(CamelContext camel) {
        require(camel, "custobar.polls", "0|[1-9]\\d{0,8}", "a whole number, 0 for no end");
        require(camel, "custobar.poll-period", TIME, "a time such as 30s or 5m");
        require(camel, "custobar.repeats", "0|[1-9]\\d{0,3}", "a whole number");
        require(camel, "custobar.repeat-delay", "[1-9]\\d{0,8}", "a number of milliseconds");
        camel.getEndpoint("custobar-auth:status");
        camel.getRegistry().findSingleByType(FileTokenStore.class).verify();
    }

    private static void require(CamelContext camel, String property, String form, String expected) {
        if (!camel.resolvePropertyPlaceholders("{{" + property + "}}").matches(form)) {
            throw new IllegalArgumentException("Property '" + property + "' must be " + expected);
        }
    }
}
