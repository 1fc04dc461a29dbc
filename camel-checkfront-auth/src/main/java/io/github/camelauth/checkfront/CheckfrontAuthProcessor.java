package io.github.camelauth.checkfront;

import io.github.camelauth.camel.AuthProcessor;

/** Puts a valid Checkfront credential on the message; what the operation {@code authenticate} does, as a processor. */
public final class CheckfrontAuthProcessor extends AuthProcessor {

    private static final CheckfrontAuthVendor VENDOR = new CheckfrontAuthVendor();

    private CheckfrontAuthProcessor(CheckfrontAuthConfiguration configuration) {
        super(VENDOR, accessBy(VENDOR, configuration));
    }

    /**
     * A processor for these options. Equal options share one token in one Camel context.
     *
     * @throws IllegalArgumentException naming the option that is missing or wrong
     */
    public static CheckfrontAuthProcessor of(CheckfrontAuthConfiguration configuration) {
        return new CheckfrontAuthProcessor(configuration);
    }
}
