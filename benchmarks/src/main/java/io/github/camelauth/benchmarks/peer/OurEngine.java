package io.github.camelauth.benchmarks.peer;

import io.github.camelauth.token.engine.TokenEngine;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Our engine in real time, with the threads that a CamelContext gives it: eight workers and one tick. */
public final class OurEngine implements AutoCloseable {

    private static final int WORKERS = 8;

    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, daemon("our-worker"));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(daemon("our-tick"));
    private final TokenEngine engine = new TokenEngine(Clock.systemUTC(), System::nanoTime, workers, new Random());

    public OurEngine() {
        long tick = TokenEngine.TICK.toMillis();
        timer.scheduleWithFixedDelay(engine::tick, 0, tick, TimeUnit.MILLISECONDS);
    }

    /** The engine itself. */
    public TokenEngine engine() {
        return engine;
    }

    private static ThreadFactory daemon(String name) {
        return runnable -> {
            Thread thread = new Thread(runnable, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() {
        timer.shutdownNow();
        engine.close(Duration.ZERO);
        workers.shutdownNow();
    }
}
