package io.github.camelauth.benchmarks.scenario;

import io.github.camelauth.benchmarks.peer.Contender;
import io.github.camelauth.benchmarks.report.Goal;
import io.github.camelauth.benchmarks.report.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** B5: the server is down, first while the token can still be served, then after its end; then it is back. */
public final class Outage implements Scenario {

    @Override
    public String figure() {
        return "B5";
    }

    @Override
    public List<Row> run(Mode mode, Path output) throws Exception {
        Map<Contender, OutageRun> runs = new EnumMap<>(Contender.class);
        for (Contender contender : Contender.values()) {
            runs.put(contender, OutageRun.of(contender));
        }
        double gate = runs.get(Contender.OURS).gateMillis();
        Goal recovery = new Goal(
                "≤ the gate, here %.1f s more".formatted(gate / 1e3), value -> value * 1e3 <= gate + OutageRun.GRACE);
        List<Row> rows = new ArrayList<>();
        rows.add(row(runs, "token requests in 3 s, token still valid", Goal.atMost(5), OutageRun::requestsValid));
        rows.add(row(runs, "failed calls, token still valid", Goal.exactly(0), OutageRun::failedValid));
        rows.add(row(runs, "token requests in 3 s, token expired", Goal.atMost(5), OutageRun::requestsExpired));
        rows.add(row(runs, "p99 of a failing call, ms", Goal.atMost(1), run -> run.failing()
                .percentile(0.99)));
        rows.add(row(runs, "p90 of a failing call, ms", Goal.NONE, run -> run.failing()
                .percentile(0.9)));
        rows.add(row(runs, "longest failing call, ms", Goal.NONE, run -> run.failing()
                .max()));
        rows.add(row(runs, "back after the server is, s", recovery, run -> run.recoveryMillis() / 1e3));
        return rows;
    }

    private Row row(Map<Contender, OutageRun> runs, String what, Goal goal, ToDoubleFunction<OutageRun> measure) {
        Row row = new Row(figure(), "50 callers, server down: " + what, goal);
        runs.forEach((contender, run) -> row.value(contender, measure.applyAsDouble(run)));
        return row;
    }
}
