package io.github.camelauth.simulator;

/** An authenticated sender of an API call. */
record SyncaccessCaller(String username, boolean apiUser) {

    static SyncaccessCaller of(SyncaccessToken token) {
        return new SyncaccessCaller(token.username(), token.apiUser());
    }

    static SyncaccessCaller of(SyncaccessUser user) {
        return new SyncaccessCaller(user.username(), user.apiUser());
    }

    Caller forJournal() {
        return Caller.named(username);
    }
}
