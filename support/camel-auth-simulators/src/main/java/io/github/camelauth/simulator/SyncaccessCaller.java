package io.github.camelauth.simulator;

import java.util.List;
import java.util.Optional;

/** An authenticated sender of an API call. */
record SyncaccessCaller(String username, boolean apiUser) {

    static SyncaccessCaller of(SyncaccessToken token) {
        return new SyncaccessCaller(token.username(), token.apiUser());
    }

    static SyncaccessCaller of(SyncaccessUser user) {
        return new SyncaccessCaller(user.username(), user.apiUser());
    }

    Caller forJournal() {
        return new Caller(username, Optional.empty(), List.of());
    }
}
