package io.github.camelauth.simulator;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether the simulator is being closed. Every wait inside it ends then, so that closing never waits for a fault. */
final class Closing {

    private static final long GLANCE_MILLIS = 20;

    private final CountDownLatch closed = new CountDownLatch(1);

    void close() {
        closed.countDown();
    }

    /**
     * Waits in real time.
     *
     * @throws ClosedException when the simulator is closed meanwhile
     */
    void await(Duration duration) {
        try {
            if (closed.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new ClosedException();
            }
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    /**
     * Waits for the latch.
     *
     * @throws ClosedException when the simulator is closed meanwhile
     */
    void await(CountDownLatch latch) {
        try {
            while (!latch.await(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                await(Duration.ZERO);
            }
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    private static ClosedException interrupted() {
        Thread.currentThread().interrupt();
        return new ClosedException();
    }

    /** The request that waits will not be processed. */
    static final class ClosedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        ClosedException() {
            super("The simulator was closed", null, false, false);
        }
    }
}
