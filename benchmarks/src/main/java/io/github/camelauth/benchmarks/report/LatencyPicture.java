package io.github.camelauth.benchmarks.report;

import io.github.camelauth.benchmarks.load.Call;
import io.github.camelauth.benchmarks.peer.Contender;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Caller latency across an expiry as SVG: one strip for each contender, in it the slowest call of each tenth of a second, on
 * a logarithmic scale from 10 µs to 10 s.
 *
 * @param fromSeconds where the strips begin
 * @param toSeconds where they end
 * @param expirySeconds when the token is served no more
 */
public record LatencyPicture(double fromSeconds, double toSeconds, double expirySeconds) {

    private static final int WIDTH = 900;
    private static final int LEFT = 170;
    private static final int STRIP = 70;
    private static final int GAP = 14;
    private static final int TOP = 40;
    private static final double FLOOR = 0.01;
    private static final double DECADES = 6;
    private static final double SLOW = 100;

    /** The picture, as a whole document. */
    public String svg(Map<Contender, List<Call>> calls) {
        int height = TOP + calls.size() * (STRIP + GAP) + 30;
        StringBuilder svg = new StringBuilder(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\">\n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n",
                WIDTH, height));
        svg.append(label(
                LEFT, 20, "Slowest call of each 0.1 s, 10 µs to 10 s (log); dashed: 100 ms; red: the token's end"));
        int y = TOP;
        for (Map.Entry<Contender, List<Call>> each : calls.entrySet()) {
            strip(svg, y, each.getKey().label(), each.getValue());
            y += STRIP + GAP;
        }
        for (int second = (int) Math.ceil(fromSeconds); second <= toSeconds; second++) {
            svg.append(label(x(second) - 4, y + 6, second + " s"));
        }
        return svg.append("</svg>\n").toString();
    }

    private void strip(StringBuilder svg, int y, String name, List<Call> calls) {
        svg.append(label(8, y + STRIP / 2, name));
        svg.append(format(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#f4f6f8\"/>\n",
                LEFT, y, WIDTH - LEFT, STRIP));
        slowest(calls).forEach((bin, millis) -> {
            double high = STRIP * share(millis);
            svg.append(format(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n",
                    x(bin / 10.0), y + STRIP - high, x(0.1) - x(0), high, millis > SLOW ? "#c0392b" : "#2f6f9f"));
        });
        line(
                svg,
                LEFT,
                y + STRIP * (1 - share(SLOW)),
                WIDTH,
                y + STRIP * (1 - share(SLOW)),
                "stroke=\"#888\" stroke-dasharray=\"4\"");
        line(svg, x(expirySeconds), y, x(expirySeconds), y + STRIP, "stroke=\"#c0392b\"");
    }

    private static Map<Long, Double> slowest(List<Call> calls) {
        Map<Long, Double> slowest = new TreeMap<>();
        calls.forEach(call -> slowest.merge(call.startNanos() / 100_000_000L, call.millis(), Math::max));
        return slowest;
    }

    /** Where a latency is on the scale, from 0 to 1. */
    static double share(double millis) {
        return Math.min(1, Math.max(0, Math.log10(millis / FLOOR) / DECADES));
    }

    private double x(double seconds) {
        return LEFT + (seconds - fromSeconds) / (toSeconds - fromSeconds) * (WIDTH - LEFT);
    }

    private static String label(double x, double y, String text) {
        return format("<text x=\"%.1f\" y=\"%.1f\">%s</text>\n", x, y, text);
    }

    private static void line(StringBuilder svg, double x1, double y1, double x2, double y2, String style) {
        svg.append(format("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" %s/>\n", x1, y1, x2, y2, style));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
