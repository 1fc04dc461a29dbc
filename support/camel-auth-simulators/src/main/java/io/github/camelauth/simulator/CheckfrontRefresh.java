package io.github.camelauth.simulator;

/** What a refresh does with the refresh token (docs/vendors/checkfront.md §2.5). */
public enum CheckfrontRefresh {
    /** As documented: there is another one, and the old one ended. */
    NEW_PAIR,
    /** The answer has none, and the old one is good for another 14 days. */
    SAME_REFRESH_TOKEN,
    /** The answer has none, though the old one ended: the grant is lost. */
    UNTOLD
}
