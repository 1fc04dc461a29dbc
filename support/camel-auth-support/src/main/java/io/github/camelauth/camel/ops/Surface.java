package io.github.camelauth.camel.ops;

/** A place where operators look. Called by one thread at a time. */
interface Surface {

    /** Shows an account from here on; called once for each. */
    void show(AccountTokens account);

    /** Shows nothing any more. */
    void close();
}
