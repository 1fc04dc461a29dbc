package io.github.camelauth.examples.custobar;

import java.io.IOException;
import java.io.PrintStream;

/** Whom the example talks to. */
enum Mode {
    /** A simulator of its own, for a few polls. */
    DEMO,
    /** The same, and everything goes wrong once. */
    TROUBLES,
    /** The server and the account that the user named, until Ctrl-C. */
    REAL;

    /** The demo runs only where nothing at all was said of an account, so that a half-set one is not passed over. */
    static Mode of(Settings settings) {
        if (settings.nameAccount()) {
            return REAL;
        }
        return settings.troubles() ? TROUBLES : DEMO;
    }

    Target target(Settings settings, PrintStream out) throws IOException {
        return switch (this) {
            case DEMO -> DemoTarget.start(settings);
            case TROUBLES -> TroubledTarget.start(settings, out);
            case REAL -> real(settings);
        };
    }

    private static Target real(Settings settings) {
        if (settings.troubles()) {
            throw new IllegalArgumentException(
                    "Property 'custobar.troubles' is for the demo: set nothing of an account beside it");
        }
        return new RealTarget(settings);
    }
}
