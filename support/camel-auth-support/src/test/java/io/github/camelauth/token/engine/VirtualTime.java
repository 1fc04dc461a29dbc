package io.github.camelauth.token.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Time that only a test moves on: a wall clock, a monotonic one, and the engines that tick by them. */
final class VirtualTime extends Clock {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final List<TokenEngine> engines = new CopyOnWriteArrayList<>();
    private volatile Instant wall = START;
    private volatile long nanos;

    void tickedBy(TokenEngine engine) {
        engines.add(engine);
    }

    void stopped(TokenEngine engine) {
        engines.remove(engine);
    }

    /** Moves both clocks on, then ticks once. */
    void advance(Duration by) {
        wall = wall.plus(by);
        nanos += by.toNanos();
        engines.forEach(TokenEngine::tick);
    }

    void advanceTo(Instant then) {
        advance(Duration.between(wall, then));
    }

    /** Moves the wall clock alone, as an administrator does. */
    void setWall(Duration by) {
        wall = wall.plus(by);
    }

    /** Moves the monotonic clock alone. */
    void setNanos(Duration by) {
        nanos += by.toNanos();
    }

    long nanos() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return wall;
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
