package io.github.camelauth.benchmarks.load;

/**
 * One call of one caller.
 *
 * @param startNanos when it began, from the beginning of the traffic
 * @param nanos how long it took
 * @param failed whether it brought no credential
 */
public record Call(long startNanos, long nanos, boolean failed) {

    /** How long it took, in milliseconds. */
    public double millis() {
        return nanos / 1e6;
    }
}
