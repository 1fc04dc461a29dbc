package io.github.camelauth.token.engine;

/** Who can bring the next token. */
public enum Renewability {
    /** The engine, unattended. */
    AUTOMATIC,
    /** A person: the token is sent until the vendor rejects it, whatever its assumed life. */
    ATTENDED,
    /** Nobody: a credential that was provisioned is sent as it is, always. */
    FIXED
}
