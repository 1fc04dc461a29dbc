package io.github.camelauth.timbr;

import io.github.camelauth.camel.AuthProcessor;

/** Puts a valid Timbr API token on the message; what the operation {@code authenticate} does, as a processor. */
public final class TimbrAuthProcessor extends AuthProcessor {

    private static final TimbrAuthVendor VENDOR = new TimbrAuthVendor();

    private TimbrAuthProcessor(TimbrAuthConfiguration configuration) {
        super(VENDOR, accessBy(VENDOR, configuration));
    }

    /**
     * A processor for these options. Equal options share one token in one Camel context.
     *
     * @throws IllegalArgumentException naming the option that is missing or wrong
     */
    public static TimbrAuthProcessor of(TimbrAuthConfiguration configuration) {
        return new TimbrAuthProcessor(configuration);
    }
}
