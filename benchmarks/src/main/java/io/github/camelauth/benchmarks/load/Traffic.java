package io.github.camelauth.benchmarks.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/**
 * Callers that call again and again, with a pause after each call: who is kept waiting makes no other call meanwhile.
 *
 * @param callers how many
 * @param pause between the end of a call and the next one of the same caller
 */
public record Traffic(int callers, Duration pause) {

    /**
     * Runs until a point in time.
     *
     * @param origin where the calls' start is counted from
     */
    public List<Call> run(Instant origin, Instant end, Callable<?> call) {
        long zero = System.nanoTime() - Duration.between(origin, Instant.now()).toNanos();
        long last = zero + Duration.between(origin, end).toNanos();
        Queue<List<Call>> all = new ConcurrentLinkedQueue<>();
        CountDownLatch go = new CountDownLatch(1);
        Crew crew = new Crew();
        for (int i = 0; i < callers; i++) {
            Duration offset = pause.multipliedBy(i).dividedBy(callers);
            crew.add(() -> {
                go.await();
                Wait.pass(offset);
                return all.add(calls(zero, last, call));
            });
        }
        crew.whenReady(go::countDown);
        return all.stream().flatMap(List::stream).toList();
    }

    private List<Call> calls(long zero, long last, Callable<?> call) {
        List<Call> calls = new ArrayList<>();
        while (System.nanoTime() < last) {
            calls.add(Herd.timed(call, zero));
            Wait.pass(pause);
        }
        return calls;
    }
}
