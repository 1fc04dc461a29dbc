package io.github.camelauth.custobar;

import io.github.camelauth.camel.AuthProcessor;

/** Puts a valid Custobar access token on the message; what the operation {@code authenticate} does, as a processor. */
public final class CustobarAuthProcessor extends AuthProcessor {

    private static final CustobarAuthVendor VENDOR = new CustobarAuthVendor();

    private CustobarAuthProcessor(CustobarAuthConfiguration configuration) {
        super(VENDOR, accessBy(VENDOR, configuration));
    }

    /**
     * A processor for these options. Equal options share one token in one Camel context.
     *
     * @throws IllegalArgumentException naming the option that is missing or wrong
     */
    public static CustobarAuthProcessor of(CustobarAuthConfiguration configuration) {
        return new CustobarAuthProcessor(configuration);
    }
}
