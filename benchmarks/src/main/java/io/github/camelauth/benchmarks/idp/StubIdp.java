package io.github.camelauth.benchmarks.idp;

import io.github.camelauth.benchmarks.load.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** An identity provider in this process: slow or down as a scenario says, and it counts what it is asked. Thread-safe. */
public final class StubIdp {

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger issued = new AtomicInteger();
    private volatile Duration delay = Duration.ZERO;
    private volatile Duration life;
    private volatile boolean down;

    /** A quick one whose tokens live this long. */
    public StubIdp(Duration life) {
        this.life = life;
    }

    /** From here on each answer, a refusal too, takes this long. */
    public StubIdp answeringIn(Duration newDelay) {
        delay = newDelay;
        return this;
    }

    /** From here on tokens live this long. */
    public StubIdp issuing(Duration newLife) {
        life = newLife;
        return this;
    }

    /** From here on it fails, or works again. */
    public void down(boolean nowDown) {
        down = nowDown;
    }

    /** How often it was asked. */
    public int requests() {
        return requests.get();
    }

    /**
     * Answers one request, on the asking thread.
     *
     * @throws IdpDownException when it is down
     */
    public IssuedToken issue() {
        requests.incrementAndGet();
        Wait.pass(delay);
        if (down) {
            throw new IdpDownException();
        }
        return new IssuedToken("token-%08d".formatted(issued.incrementAndGet()), Instant.now(), life);
    }
}
