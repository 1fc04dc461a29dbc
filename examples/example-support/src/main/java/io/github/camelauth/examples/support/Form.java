package io.github.camelauth.examples.support;

import org.apache.camel.CamelContext;

/** Checks properties before the routes start, so that a mistake shows now and not at the first call. */
public final class Form {

    /** A duration as Camel writes it, and not zero. */
    public static final String TIME = "[1-9]\\d{0,8}(ms|s|m|h)?";

    /** A number of runs. */
    public static final String COUNT = "0|[1-9]\\d{0,8}";

    private Form() {}

    /** Throws what names the property where its value is not of the form. */
    public static void require(CamelContext camel, String property, String form, String expected) {
        if (!value(camel, property).matches(form)) {
            throw new IllegalArgumentException("Property '" + property + "' must be " + expected);
        }
    }

    /** The value of a property, with those in it that it names. */
    public static String value(CamelContext camel, String property) {
        return camel.resolvePropertyPlaceholders("{{" + property + "}}");
    }
}
