package io.github.camelauth.syncaccess;

import io.github.camelauth.camel.AuthProcessor;

/** Puts a valid syncAccess access token on the message; what the operation {@code authenticate} does, as a processor. */
public final class SyncaccessAuthProcessor extends AuthProcessor {

    private static final SyncaccessAuthVendor VENDOR = new SyncaccessAuthVendor();

    private SyncaccessAuthProcessor(SyncaccessAuthConfiguration configuration) {
        super(VENDOR, accessBy(VENDOR, configuration));
    }

    /**
     * A processor for these options. Equal options share one token in one Camel context.
     *
     * @throws IllegalArgumentException naming the option that is missing or wrong
     */
    public static SyncaccessAuthProcessor of(SyncaccessAuthConfiguration configuration) {
        return new SyncaccessAuthProcessor(configuration);
    }
}
