package io.github.camelauth.simulator;

/** What a user gets who asks for a token again: unknown (docs/vendors/timbr.md §1.2). */
public enum TimbrRotation {
    /** The same as before, as long as it is good. */
    SAME,
    /** A new one, and the old ones stay good. */
    NEW_BESIDE_OLD,
    /** A new one, and the old one ends. */
    NEW_FOR_OLD
}
