package io.github.camelauth.checkfront;

/** What an endpoint does, named as it is typed in URIs. */
public enum CheckfrontAuthOperation {
    /** Puts a valid credential on the message. */
    authenticate,
    /** Takes it off again. */
    clear,
    /** Gives the access token as the body. */
    token,
    /** Obtains a new access token now. */
    refresh,
    /** Drops the access token that this exchange carried. */
    invalidate,
    /** Forgets the access token. */
    revoke,
    /** Tells where the access token stands. */
    status,
    /** Tells of each change, as a consumer. */
    events,
    /** Sends a browser to the vendor's consent page. */
    authorize,
    /** Takes the browser's way back, and exchanges the code. */
    callback
}
