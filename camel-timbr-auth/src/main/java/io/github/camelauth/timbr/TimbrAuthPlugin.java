package io.github.camelauth.timbr;

import io.github.camelauth.camel.AuthPlugin;

/** Binds {@code timbrAuth} and its siblings; found by its service file. */
public final class TimbrAuthPlugin extends AuthPlugin {

    public TimbrAuthPlugin() {
        super(new TimbrAuthVendor());
    }
}
