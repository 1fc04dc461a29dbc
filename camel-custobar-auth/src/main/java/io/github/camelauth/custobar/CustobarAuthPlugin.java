package io.github.camelauth.custobar;

import io.github.camelauth.camel.AuthPlugin;

/** Binds {@code custobarAuth} and its siblings; found by its service file. */
public final class CustobarAuthPlugin extends AuthPlugin {

    public CustobarAuthPlugin() {
        super(new CustobarAuthVendor());
    }
}
