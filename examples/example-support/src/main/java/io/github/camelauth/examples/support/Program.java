package io.github.camelauth.examples.support;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** An example as a process. */
public final class Program {

    private static final int LONGEST_END_SECONDS = 60;

    private Program() {}

    /** Runs it, and ends the process with the status that it gives. */
    public static void run(IntSupplier example) {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(ended), "end-of-example"));
        int status = example.getAsInt();
        ended.countDown();
        // Not for 0: Maven, where it runs the example, shall end by itself.
        if (status != 0) {
            System.exit(status);
        }
    }

    /** On Ctrl-C Java waits for nothing but its hooks: this one lets the example clean up and say its last line. */
    private static void await(CountDownLatch ended) {
        try {
            ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
