package io.github.camelauth.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time that a simulator lives by. It either ticks with the system's clock or stands still, and in both cases a test
 * moves it. Safe for use by many threads.
 */
public final class SimulatorClock extends Clock {

    private final Clock base;
    private final AtomicReference<Duration> offset;

    private SimulatorClock(Clock base, AtomicReference<Duration> offset) {
        this.base = base;
        this.offset = offset;
    }

    /** Starts at the system's time and goes on with it. */
    public static SimulatorClock ticking() {
        return new SimulatorClock(Clock.systemUTC(), new AtomicReference<>(Duration.ZERO));
    }

    /** Stands at the given instant until it is moved. */
    public static SimulatorClock standingAt(Instant instant) {
        return new SimulatorClock(Clock.fixed(instant, ZoneOffset.UTC), new AtomicReference<>(Duration.ZERO));
    }

    /** Moves the time on, or back when the duration is negative. */
    public void advance(Duration duration) {
        offset.updateAndGet(duration::plus);
    }

    /** Moves the time to the given instant; a ticking clock goes on from there. */
    public void set(Instant instant) {
        offset.set(Duration.between(base.instant(), Objects.requireNonNull(instant)));
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    /** The same time in another zone: moving either clock moves both. */
    @Override
    public SimulatorClock withZone(ZoneId zone) {
        return new SimulatorClock(base.withZone(zone), offset);
    }
}
