package io.github.camelauth.token;

/** Where a token stands now: computed from the token, its policy and the clock, never stored. */
public enum TokenState {
    /** There is none. */
    NONE,
    /** It is served as it is. */
    FRESH,
    /** It is served, and renewed beside that. */
    STALE,
    /** It is not served any more: a call waits for a new one. */
    EXPIRED,
    /** Only a person can bring it back. */
    REAUTHORIZATION_REQUIRED
}
