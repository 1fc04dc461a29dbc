package io.github.camelauth.benchmarks.scenario;

import io.github.camelauth.benchmarks.jmh.HotPathBenchmark;
import io.github.camelauth.benchmarks.peer.Contender;
import io.github.camelauth.benchmarks.report.Goal;
import io.github.camelauth.benchmarks.report.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** B1: what a call for a fresh credential costs. */
public final class HotPath implements Scenario {

    @Override
    public String figure() {
        return "B1";
    }

    @Override
    public List<Row> run(Mode mode, Path output) throws RunnerException {
        List<Row> rows = new ArrayList<>();
        for (int threads : List.of(1, 2)) {
            Row time = new Row(figure(), "fresh credential, ns per call, threads: " + threads, Goal.atMost(15));
            Row memory = new Row(figure(), "fresh credential, bytes per call, threads: " + threads, Goal.exactly(0));
            for (RunResult result : JmhRun.of(HotPathBenchmark.class, mode, threads)) {
                Contender contender = Contender.valueOf(result.getParams().getParam("contender"));
                time.value(contender, JmhRun.nanos(result));
                memory.value(contender, JmhRun.bytes(result));
            }
            rows.add(time);
            rows.add(memory);
        }
        return rows;
    }
}
