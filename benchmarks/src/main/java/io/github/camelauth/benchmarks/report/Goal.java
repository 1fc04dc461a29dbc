package io.github.camelauth.benchmarks.report;

import java.util.function.DoublePredicate;

/**
 * What our figure shall reach.
 *
 * @param text how the table says it
 * @param met whether a measured value reaches it; null where nothing is demanded
 */
public record Goal(String text, DoublePredicate met) {

    /** Measured to be known. */
    public static final Goal NONE = new Goal("", null);

    /** At most so much. */
    public static Goal atMost(double limit) {
        return new Goal("≤ " + Numbers.text(limit), value -> value <= limit);
    }

    /** Exactly so much. */
    public static Goal exactly(double wanted) {
        return new Goal(Numbers.text(wanted), value -> value == wanted);
    }
}
