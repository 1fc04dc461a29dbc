package io.github.camelauth.timbr;

/** What an endpoint does, named as it is typed in URIs. */
public enum TimbrAuthOperation {
    /** Puts a valid API token on the message. */
    authenticate,
    /** Takes it off again. */
    clear,
    /** Gives the API token as the body. */
    token,
    /** Obtains a new API token now. */
    refresh,
    /** Drops the API token that this exchange carried. */
    invalidate,
    /** Forgets the API token. */
    revoke,
    /** Tells where the API token stands. */
    status,
    /** Tells of each change, as a consumer. */
    events
}
