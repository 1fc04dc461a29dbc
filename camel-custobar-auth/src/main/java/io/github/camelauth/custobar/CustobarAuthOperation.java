package io.github.camelauth.custobar;

/** What an endpoint does, named as it is typed in URIs. */
public enum CustobarAuthOperation {
    /** Puts a valid access token on the message. */
    authenticate,
    /** Takes it off again. */
    clear,
    /** Gives the access token as the body. */
    token,
    /** Creates a new access token now. */
    refresh,
    /** Drops the access token that this exchange carried. */
    invalidate,
    /** Gives the access token up. */
    revoke,
    /** Tells where the access token stands. */
    status,
    /** Tells of each change, as a consumer. */
    events,
    /** Creates a further access token, for use elsewhere. */
    createToken
}
