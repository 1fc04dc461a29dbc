package io.github.camelauth.benchmarks.scenario;

import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One run of a JMH class in JVMs of its own, with the allocation measured. */
final class JmhRun {

    private static final String BYTES = "gc.alloc.rate.norm";

    private JmhRun() {}

    static Collection<RunResult> of(Class<?> benchmark, Mode mode, int threads) throws RunnerException {
        TimeValue time = TimeValue.milliseconds(mode.pick(500, 2_000));
        Options options = new OptionsBuilder()
                .include(benchmark.getName())
                .threads(threads)
                .forks(mode.pick(1, 3))
                .warmupIterations(mode.pick(3, 5))
                .warmupTime(time)
                .measurementIterations(mode.pick(3, 5))
                .measurementTime(time)
                .addProfiler(GCProfiler.class)
                .jvmArgs("-Xms2g", "-Xmx2g")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        return new Runner(options).run();
    }

    static double nanos(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    /** Bytes allocated in each call, to a tenth: the profiler sees the JVM's own threads as well. */
    static double bytes(RunResult result) {
        return Math.round(result.getSecondaryResults().get(BYTES).getScore() * 10) / 10.0;
    }
}
