package io.github.camelauth.camel;

/** The operations, with one that is the vendor's own. */
enum TestOperation {
    authenticate,
    clear,
    token,
    refresh,
    invalidate,
    revoke,
    status,
    events
}
