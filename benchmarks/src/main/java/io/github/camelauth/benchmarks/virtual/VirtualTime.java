package io.github.camelauth.benchmarks.virtual;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** True time, which a scenario moves on, as the clock of one machine, which may be wrong. Used by one thread. */
public final class VirtualTime extends Clock {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final VirtualTime truth;
    private long elapsedMillis;
    private long wrongByMillis;

    private VirtualTime(VirtualTime truth) {
        this.truth = truth == null ? this : truth;
    }

    /** True time. */
    public static VirtualTime start() {
        return new VirtualTime(null);
    }

    /** A machine's clock beside the true time. */
    public VirtualTime machine() {
        return new VirtualTime(truth);
    }

    /** Moves true time on. */
    public void advance(Duration by) {
        truth.elapsedMillis += by.toMillis();
    }

    /** From here on this clock is wrong by so much. */
    public void wrongBy(Duration error) {
        wrongByMillis = error.toMillis();
    }

    /** Nanoseconds of a clock that never jumps. */
    public long nanos() {
        return truth.elapsedMillis * 1_000_000;
    }

    @Override
    public Instant instant() {
        return START.plusMillis(truth.elapsedMillis + wrongByMillis);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
