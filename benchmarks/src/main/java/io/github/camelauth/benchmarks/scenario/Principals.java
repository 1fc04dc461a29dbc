package io.github.camelauth.benchmarks.scenario;

import io.github.camelauth.benchmarks.jmh.PrincipalsBenchmark;
import io.github.camelauth.benchmarks.peer.Contender;
import io.github.camelauth.benchmarks.report.Goal;
import io.github.camelauth.benchmarks.report.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** B1: what finding one of 100,000 principals adds to a bare map's look-up. */
public final class Principals implements Scenario {

    private static final String WHY = "The yardstick is a bare ConcurrentHashMap of the same keys in the same order";

    @Override
    public String figure() {
        return "B1";
    }

    @Override
    public List<Row> run(Mode mode, Path output) throws RunnerException {
        Collection<RunResult> results = JmhRun.of(PrincipalsBenchmark.class, mode, 1);
        List<Row> rows = new ArrayList<>();
        rows.add(row("found by its key, ns per call, 1 principal", Goal.atMost(15), nanos(results, "ours", 1, false)));
        for (boolean ownKeys : List.of(false, true)) {
            String title = "100,000 principals in random order, "
                    + (ownKeys ? "each call with a key of its own: " : "calls with the map's own keys: ");
            double bare = nanos(results, "bareMap", 100_000, ownKeys);
            double ours = nanos(results, "ours", 100_000, ownKeys);
            rows.add(row(title + "ns per call", Goal.NONE, ours));
            rows.add(row(title + "the bare map's ns per call", Goal.NONE, bare));
            rows.add(row(title + "ours ÷ the bare map", Goal.atMost(1.5), ours / bare));
        }
        return rows;
    }

    private static double nanos(Collection<RunResult> results, String method, int principals, boolean ownKeys) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .filter(result -> result.getParams().getParam("principals").equals(String.valueOf(principals)))
                .filter(result -> result.getParams().getParam("ownKeys").equals(String.valueOf(ownKeys)))
                .mapToDouble(JmhRun::nanos)
                .findFirst()
                .orElseThrow();
    }

    private Row row(String what, Goal goal, double value) {
        return new Row(figure(), what, goal).value(Contender.OURS, value).oursOnly(WHY);
    }
}
