package io.github.camelauth.examples.custobar;

/** Whom the example talks to. */
enum Mode {
    /** A simulator of its own, for a few polls. */
    DEMO,
    /** The server and the account that the user named, until Ctrl-C. */
    REAL;

    /** The demo runs only where nothing at all was said of an account, so that a half-set one is not passed over. */
    static Mode of(Settings settings) {
        return settings.nameAccount() ? REAL : DEMO;
    }
}
