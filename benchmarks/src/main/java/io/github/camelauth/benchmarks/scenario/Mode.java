package io.github.camelauth.benchmarks.scenario;

import java.util.Locale;

/** How long a run may take. */
public enum Mode {
    /** A few minutes: to see that all is well. */
    SHORT,
    /** As long as good figures need. */
    FULL;

    /** One of two values. */
    public <T> T pick(T inShort, T inFull) {
        return this == SHORT ? inShort : inFull;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
