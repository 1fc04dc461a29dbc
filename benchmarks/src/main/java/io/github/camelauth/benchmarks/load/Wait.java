package io.github.camelauth.benchmarks.load;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Lets real time pass, for the scenarios that measure it. */
public final class Wait {

    private Wait() {}

    /** Lets a while pass. */
    public static void pass(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, time.toNanos()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Waits for a point in time; returns at once when it is over. */
    public static void until(Instant time) {
        pass(Duration.between(Instant.now(), time));
    }
}
