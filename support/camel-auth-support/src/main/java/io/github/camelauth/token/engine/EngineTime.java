package io.github.camelauth.token.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The engine's clock: read on the hot path as one volatile field, moved on by each tick. It never goes back: where the wall
 * clock is set back, the monotonic clock carries it on, so that a token's life is not lengthened; where the wall clock runs
 * ahead (a suspended machine), it follows.
 */
final class EngineTime {

    private final Clock wall;
    private final LongSupplier monotonic;
    private long lastNanos;
    private volatile long millis;

    EngineTime(Clock wall, LongSupplier monotonic) {
        this.wall = wall;
        this.monotonic = monotonic;
        this.lastNanos = monotonic.getAsLong();
        this.millis = wall.millis();
    }

    /** Milliseconds since the epoch, as of the last tick. */
    long millis() {
        return millis;
    }

    Instant instant() {
        return Instant.ofEpochMilli(millis);
    }

    /** Moves the time on; called by one thread at a time. */
    synchronized long tick() {
        long nanos = monotonic.getAsLong();
        long elapsed = TimeUnit.NANOSECONDS.toMillis(nanos - lastNanos);
        // What is less than a millisecond is left for the next tick, else fast ticks would never add up.
        lastNanos += TimeUnit.MILLISECONDS.toNanos(elapsed);
        millis = Math.max(millis + elapsed, wall.millis());
        return millis;
    }
}
