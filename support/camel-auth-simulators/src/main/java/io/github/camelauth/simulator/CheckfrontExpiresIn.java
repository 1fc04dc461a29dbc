package io.github.camelauth.simulator;

import java.time.Duration;
import java.util.Map;

/** How a token answer tells {@code expires_in} (docs/vendors/checkfront.md §2.4). */
public enum CheckfrontExpiresIn {
    /** As documented. */
    NUMBER,
    /** A number in quotes. */
    TEXT,
    /** Not at all. */
    ABSENT;

    private static final String FIELD = "expires_in";

    void addTo(Map<String, Object> fields, Duration lifetime) {
        switch (this) {
            case NUMBER -> fields.put(FIELD, lifetime.toSeconds());
            case TEXT -> fields.put(FIELD, Long.toString(lifetime.toSeconds()));
            case ABSENT -> fields.remove(FIELD);
        }
    }
}
