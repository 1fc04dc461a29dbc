package io.github.camelauth.token.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What is to be done when, for all accounts of one engine: one heap, polled by the tick, so that accounts cost neither
 * threads nor timers and a jump of the clock is noticed at the next tick.
 */
final class Schedule {

    /** Nothing waits longer than this without being looked at again. */
    private static final long HORIZON = Duration.ofDays(1).toMillis();

    private final PriorityQueue<Entry> entries = new PriorityQueue<>(Comparator.comparingLong(Entry::at));

    /** Runs a task at the first tick after a point in time, or a day from now if that is sooner. */
    synchronized void add(long at, long now, Runnable task) {
        long capped = Math.min(at, now + HORIZON);
        entries.add(task instanceof Entry entry && entry.at() == capped ? entry : new Wrapped(capped, task));
    }

    /** Takes what is due. */
    synchronized List<Runnable> due(long now) {
        List<Runnable> due = new ArrayList<>();
        while (!entries.isEmpty() && entries.peek().at() <= now) {
            due.add(entries.poll().task());
        }
        return due;
    }

    /** What stands in the schedule. A task that is an entry itself is not wrapped, which spares an object for each account. */
    interface Entry {

        /** When it is due, in milliseconds since the epoch. */
        long at();

        Runnable task();
    }

    private record Wrapped(long at, Runnable task) implements Entry {}
}
