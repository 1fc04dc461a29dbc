package io.github.camelauth.benchmarks.load;

import java.util.Collection;

/** How long calls took. Immutable. */
public final class Latencies {

    private final double[] sorted;

    private Latencies(double[] sorted) {
        this.sorted = sorted;
    }

    /** The latencies of calls. */
    public static Latencies of(Collection<Call> calls) {
        return new Latencies(calls.stream().mapToDouble(Call::millis).sorted().toArray());
    }

    /**
     * The smallest latency that this share of the calls did not exceed (nearest rank), in milliseconds.
     *
     * @param share above 0, up to 1
     */
    public double percentile(double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    /** The longest, in milliseconds. */
    public double max() {
        return percentile(1);
    }

    /** How many took longer. */
    public long slowerThan(double millis) {
        long slower = 0;
        for (double latency : sorted) {
            slower += latency > millis ? 1 : 0;
        }
        return slower;
    }

    /** How many there were. */
    public int count() {
        return sorted.length;
    }
}
