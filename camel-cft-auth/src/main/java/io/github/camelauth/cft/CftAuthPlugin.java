package io.github.camelauth.cft;

import io.github.camelauth.camel.AuthPlugin;

/** Binds {@code cftAuth} and its siblings; found by its service file. */
public final class CftAuthPlugin extends AuthPlugin {

    public CftAuthPlugin() {
        super(new CftAuthVendor());
    }
}
