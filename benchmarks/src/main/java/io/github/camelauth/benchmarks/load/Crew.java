package io.github.camelauth.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Threads that all run before the work begins. Used by one thread. */
final class Crew {

    private static final long SMALL_STACK = 256 * 1024L;

    private final List<Thread> threads = new ArrayList<>();

    /** One more thread. */
    void add(Callable<?> work) {
        Thread thread = new Thread(null, () -> run(work), "caller", SMALL_STACK);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Gives the sign once all threads wait for it, then waits for their end. */
    void whenReady(Runnable sign) {
        for (Thread thread : threads) {
            while (thread.getState() != Thread.State.WAITING) {
                Wait.pass(Duration.ofMillis(1));
            }
        }
        sign.run();
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static void run(Callable<?> work) {
        try {
            work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
