package io.github.camelauth.cft;

/** What an endpoint does, named as it is typed in URIs. */
public enum CftAuthOperation {
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
    callback,
    /** Fetches a user's key by user name and password, and keeps it for the principal. */
    userKey,
    /** Gives the address at which a new user registers. */
    registrationUrl,
    /** Takes the new user's key, and keeps it for the registration's principal. */
    registrationCallback;

    /** Whether it brings a user's key, in place of using one. */
    boolean bringsKeys() {
        return this == userKey || this == registrationUrl || this == registrationCallback;
    }
}
