package io.github.camelauth.simulator;

/** What the body of an error is. */
public enum ErrorBody {
    /** The vendor's own JSON. */
    JSON,
    /** A page for people, as from a proxy. */
    HTML,
    /** Nothing. */
    EMPTY
}
