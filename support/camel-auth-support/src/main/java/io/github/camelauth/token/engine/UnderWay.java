package io.github.camelauth.token.engine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Counts the work under way, and lets a shutdown wait for it. Unlike a Phaser it has no limit. Thread-safe. */
final class UnderWay {

    private int steps;
    private boolean closed;

    /**
     * One more step begins.
     *
     * @return false after {@link #close}: then it must not
     */
    synchronized boolean enter() {
        if (closed) {
            return false;
        }
        steps++;
        return true;
    }

    /** A step ended. */
    synchronized void leave() {
        steps--;
        notifyAll();
    }

    /**
     * Lets nothing more begin, and waits for what is under way.
     *
     * @return whether all of it ended in time
     */
    synchronized boolean close(Duration patience) {
        closed = true;
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toNanos(); steps > 0 && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return steps == 0;
    }
}
