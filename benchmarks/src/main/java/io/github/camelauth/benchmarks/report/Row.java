package io.github.camelauth.benchmarks.report;

import io.github.camelauth.benchmarks.peer.Contender;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** One line of the table: one thing measured, of each contender that can do it. The less the better, everywhere. */
public final class Row {

    private final String figure;
    private final String what;
    private final Goal goal;
    private final Map<Contender, Double> values = new EnumMap<>(Contender.class);
    private final Map<Contender, String> absences = new EnumMap<>(Contender.class);

    /**
     * @param figure its number in the design
     * @param what is measured, with its unit
     * @param goal what ours shall reach
     */
    public Row(String figure, String what, Goal goal) {
        this.figure = figure;
        this.what = what;
        this.goal = goal;
    }

    /** What a contender was measured at. */
    public Row value(Contender contender, double value) {
        values.put(contender, value);
        return this;
    }

    /** Why a contender was not measured. */
    public Row absent(Contender contender, String why) {
        absences.put(contender, why);
        return this;
    }

    /** Why no peer was measured. */
    public Row oursOnly(String why) {
        Contender.peers().forEach(peer -> absent(peer, why));
        return this;
    }

    public String figure() {
        return figure;
    }

    public String what() {
        return what;
    }

    public Goal goal() {
        return goal;
    }

    /** What a contender was measured at, NaN for not at all. */
    public double value(Contender contender) {
        return values.getOrDefault(contender, Double.NaN);
    }

    /** Why a contender was not measured, null where it was. */
    public String absence(Contender contender) {
        return absences.get(contender);
    }

    /** How many times ours the best peer's figure is; empty where either is missing or ours is nothing. */
    public OptionalDouble ratio() {
        double ours = value(Contender.OURS);
        OptionalDouble best = Contender.peers().stream()
                .mapToDouble(this::value)
                .filter(value -> !Double.isNaN(value))
                .min();
        return best.isPresent() && ours > 0 ? OptionalDouble.of(best.getAsDouble() / ours) : OptionalDouble.empty();
    }

    /** Whether ours reaches the goal, in words; empty where there is none. */
    public String verdict() {
        if (goal.met() == null) {
            return "";
        }
        return goal.met().test(value(Contender.OURS)) ? "met" : "MISSED";
    }
}
