package io.github.camelauth.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** Callers that come all at once, each on a thread of its own. */
public final class Herd {

    private Herd() {}

    /** Lets so many make one call each at the same moment, and waits for all of them. */
    public static List<Call> charge(int callers, Callable<?> call) {
        CountDownLatch go = new CountDownLatch(1);
        List<Call> calls = new ArrayList<>(callers);
        Crew crew = new Crew();
        for (int i = 0; i < callers; i++) {
            crew.add(() -> {
                go.await();
                Call made = timed(call, 0);
                synchronized (calls) {
                    calls.add(made);
                }
                return null;
            });
        }
        crew.whenReady(go::countDown);
        return calls;
    }

    static Call timed(Callable<?> call, long origin) {
        long start = System.nanoTime();
        boolean failed = false;
        try {
            failed = call.call() == null;
        } catch (Exception e) {
            failed = true;
        }
        return new Call(start - origin, System.nanoTime() - start, failed);
    }
}
