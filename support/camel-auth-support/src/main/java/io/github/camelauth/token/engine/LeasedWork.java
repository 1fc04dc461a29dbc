package io.github.camelauth.token.engine;

import io.github.camelauth.token.AuthException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One flight's work under a lease: tried again while another process holds that, each time as a step of its own. */
final class LeasedWork {

    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(30);

    private final TokenEngine engine;
    private final TokenSpec spec;
    private final BooleanSupplier attempt;
    private final Consumer<AuthException> done;
    private final long giveUpAt;

    /**
     * @param attempt does the work, or gives false where another process holds the lease
     * @param done hears of the end, with what failed or null
     */
    LeasedWork(TokenEngine engine, TokenSpec spec, BooleanSupplier attempt, Consumer<AuthException> done) {
        this.engine = engine;
        this.spec = spec;
        this.attempt = attempt;
        this.done = done;
        this.giveUpAt = engine.now() + spec.patience().plus(ttl(spec)).toMillis();
    }

    /** Longer than one request may take, should no worker be free to prolong the lease. */
    static Duration ttl(TokenSpec spec) {
        Duration longest = spec.patience().plusSeconds(5);
        return longest.compareTo(SHORTEST_LEASE) > 0 ? longest : SHORTEST_LEASE;
    }

    /** Does the work, or as much as can be done before another process gives its lease back. Runs on the worker. */
    void step() {
        AuthException failure = null;
        try {
            if (!attempt.getAsBoolean()) {
                waitForLease();
                return;
            }
        } catch (RuntimeException | Error e) {
            failure = e instanceof AuthException known ? known : Failures.clientFailed(spec, e);
        }
        done.accept(failure);
    }

    private void waitForLease() {
        if (engine.now() > giveUpAt) {
            throw Failures.leaseHeld(spec);
        }
        engine.at(engine.now() + engine.random().nextLong(50, 500), this::again);
    }

    private void again() {
        try {
            engine.run(this::step);
        } catch (RuntimeException | Error e) {
            done.accept(Failures.notStarted(spec, e));
        }
    }
}
