package io.github.camelauth.syncaccess;

import io.github.camelauth.camel.AuthPlugin;

/** Binds {@code syncaccessAuth} and its siblings; found by its service file. */
public final class SyncaccessAuthPlugin extends AuthPlugin {

    public SyncaccessAuthPlugin() {
        super(new SyncaccessAuthVendor());
    }
}
