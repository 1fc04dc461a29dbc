package io.github.camelauth.token;

/** What a failure says about trying again. */
public enum FailureClass {
    /** The vendor refused the credential: asking again cannot help, and may lock the account. */
    TERMINAL,
    /** Nothing happened at the vendor: asking again later is safe. */
    TRANSIENT,
    /** The request was sent and no usable answer came back: the vendor may have acted on it. */
    AMBIGUOUS
}
