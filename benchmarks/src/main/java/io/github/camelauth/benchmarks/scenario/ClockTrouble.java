package io.github.camelauth.benchmarks.scenario;

import io.github.camelauth.benchmarks.peer.Contender;
import io.github.camelauth.benchmarks.report.Goal;
import io.github.camelauth.benchmarks.report.Row;
import io.github.camelauth.benchmarks.trouble.TroubleRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** B9: clocks that jump by five minutes either way, and renewals that stand still for 20 s while they hold the lease. */
public final class ClockTrouble implements Scenario {

    private static final String WHY = "No peer shares a rotating grant between processes; some cannot be given a clock";

    @Override
    public String figure() {
        return "B9";
    }

    @Override
    public List<Row> run(Mode mode, Path output) {
        List<Row> rows = new ArrayList<>();
        int runs = mode.pick(100, 1_000);
        for (int processes : List.of(1, 2)) {
            long spends = 0;
            long dead = 0;
            for (int seed = 0; seed < runs; seed++) {
                TroubleRun run = TroubleRun.of(processes, seed);
                spends += run.doubleSpends();
                dead += run.deadServed();
            }
            String title = "clock jumps and pauses, %d runs, processes: %d; ".formatted(runs, processes);
            rows.add(row(title + "refresh tokens spent twice", spends));
            rows.add(row(title + "calls given a dead token", dead));
        }
        return rows;
    }

    private Row row(String what, double value) {
        return new Row(figure(), what, Goal.exactly(0))
                .value(Contender.OURS, value)
                .oursOnly(WHY);
    }
}
