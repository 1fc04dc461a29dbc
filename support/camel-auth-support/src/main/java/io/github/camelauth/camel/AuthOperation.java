package io.github.camelauth.camel;

/** The operations that every vendor has, named as they are typed in URIs. */
public enum AuthOperation {
    /** Puts a valid credential on the message. */
    authenticate,
    /** Takes it off again. */
    clear,
    /** Gives the token as the body. */
    token,
    /** Renews now. */
    refresh,
    /** Drops the token that this exchange carried. */
    invalidate,
    /** Gives the token up. */
    revoke,
    /** Tells where the token stands. */
    status,
    /** Tells of each change, as a consumer. */
    events
}
