package io.github.camelauth.cft;

import io.github.camelauth.camel.AuthProcessor;

/** Puts a valid Cool Farm Tool credential on the message; what the operation {@code authenticate} does, as a processor. */
public final class CftAuthProcessor extends AuthProcessor {

    private static final CftAuthVendor VENDOR = new CftAuthVendor();

    private CftAuthProcessor(CftAuthConfiguration configuration) {
        super(VENDOR, accessBy(VENDOR, configuration));
    }

    /**
     * A processor for these options. Equal options share one token in one Camel context.
     *
     * @throws IllegalArgumentException naming the option that is missing or wrong
     */
    public static CftAuthProcessor of(CftAuthConfiguration configuration) {
        return new CftAuthProcessor(configuration);
    }
}
