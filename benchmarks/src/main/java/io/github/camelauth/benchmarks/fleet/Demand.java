package io.github.camelauth.benchmarks.fleet;

import java.time.Duration;

/** Token requests counted in intervals of ten seconds. Used by one thread. */
public final class Demand {

    private static final int INTERVAL_MILLIS = 10_000;
    private static final int INTERVALS = 10_000;

    private final int[] counts = new int[INTERVALS];

    /** One more, at this time from the beginning. */
    public void add(long millis) {
        counts[(int) (millis / INTERVAL_MILLIS)]++;
    }

    /** The fullest interval's count by the mean of all, within a window whose ends are whole intervals. */
    public double peakToMean(Duration from, Duration to) {
        int first = (int) (from.toMillis() / INTERVAL_MILLIS);
        int end = (int) (to.toMillis() / INTERVAL_MILLIS);
        int peak = 0;
        long sum = 0;
        for (int i = first; i < end; i++) {
            peak = Math.max(peak, counts[i]);
            sum += counts[i];
        }
        return sum == 0 ? Double.NaN : peak * (double) (end - first) / sum;
    }

    /** The first interval with a request at or after a time, as its beginning. */
    public Duration firstAfter(Duration time) {
        int i = (int) (time.toMillis() / INTERVAL_MILLIS);
        while (counts[i] == 0) {
            i++;
        }
        return Duration.ofMillis((long) i * INTERVAL_MILLIS);
    }

    /** The end of the run of intervals with requests that begins at a time. */
    public Duration endOfRun(Duration begin) {
        int i = (int) (begin.toMillis() / INTERVAL_MILLIS);
        while (counts[i] > 0) {
            i++;
        }
        return Duration.ofMillis((long) i * INTERVAL_MILLIS);
    }
}
