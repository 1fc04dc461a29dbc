package io.github.camelauth.checkfront;

import io.github.camelauth.camel.AuthPlugin;

/** Binds {@code checkfrontAuth} and its siblings; found by its service file. */
public final class CheckfrontAuthPlugin extends AuthPlugin {

    public CheckfrontAuthPlugin() {
        super(new CheckfrontAuthVendor());
    }
}
