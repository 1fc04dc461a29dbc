package io.github.camelauth.benchmarks.virtual;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Workers in virtual time: at each tick they take so many steps from the queue, and no more. Used by one thread. */
public final class VirtualWorkers implements Executor {

    private final Queue<Runnable> queue = new ArrayDeque<>();

    @Override
    public void execute(Runnable step) {
        queue.add(step);
    }

    /** Takes steps, also those that come meanwhile. */
    public void work(int steps) {
        for (int i = 0; i < steps && !queue.isEmpty(); i++) {
            queue.remove().run();
        }
    }
}
