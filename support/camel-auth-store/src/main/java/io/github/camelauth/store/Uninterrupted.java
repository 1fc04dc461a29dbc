package io.github.camelauth.store;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

/**
 * Runs file operations to their end even on an interrupted thread, which stays interrupted: channels close themselves when
 * their thread is, and a shutdown must not cost the token that was just received.
 */
final class Uninterrupted {

    private Uninterrupted() {}

    /** Runs work that can be repeated from its beginning. */
    static <T> T call(IoCall<T> repeatable) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return repeatable.run();
                } catch (ClosedByInterruptException e) {
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
