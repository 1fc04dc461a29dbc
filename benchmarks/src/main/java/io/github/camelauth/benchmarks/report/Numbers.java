package io.github.camelauth.benchmarks.report;

import java.util.Locale;

/** Numbers as a reader wants them. */
final class Numbers {

    private Numbers() {}

    /** Whole numbers as they are, others to three significant digits. */
    static String text(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        int decimals = value == Math.rint(value) ? 0 : Math.max(0, 2 - (int) Math.floor(Math.log10(Math.abs(value))));
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
