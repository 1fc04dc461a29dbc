package io.github.camelauth.benchmarks;

import io.github.camelauth.benchmarks.report.Machine;
import io.github.camelauth.benchmarks.report.ReadmeTable;
import io.github.camelauth.benchmarks.report.Report;
import io.github.camelauth.benchmarks.report.Row;
import io.github.camelauth.benchmarks.scenario.ClockTrouble;
import io.github.camelauth.benchmarks.scenario.ExpiryHerd;
import io.github.camelauth.benchmarks.scenario.Fleet;
import io.github.camelauth.benchmarks.scenario.FleetMemory;
import io.github.camelauth.benchmarks.scenario.HotPath;
import io.github.camelauth.benchmarks.scenario.Outage;
import io.github.camelauth.benchmarks.scenario.Principals;
import io.github.camelauth.benchmarks.scenario.RevokedInFlight;
import io.github.camelauth.benchmarks.scenario.Scenario;
import io.github.camelauth.benchmarks.scenario.SmoothExpiry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the scenarios, prints one table and writes it. */
public final class Benchmarks {

    private static final List<Scenario> SCENARIOS = List.of(
            new HotPath(),
            new Principals(),
            new ExpiryHerd(),
            new SmoothExpiry(),
            new Outage(),
            new RevokedInFlight(),
            new Fleet(),
            new FleetMemory(),
            new ClockTrouble());

    private Benchmarks() {}

    /** Options: see {@link Options}. */
    public static void main(String[] args) throws Exception {
        Options options = Options.parse(args);
        if (!Files.isDirectory(options.folder())) {
            throw new IllegalArgumentException("No folder " + options.folder() + " here; name it with --folder=");
        }
        Path output = options.folder().resolve("target").resolve("results");
        Machine machine = Machine.here();
        Report report = Report.now(options.mode().toString(), machine, measured(options, output));
        report.write(output);
        System.out.println(report.markdown());
        System.out.println("Written to " + output.toAbsolutePath());
        if (options.readme()) {
            ReadmeTable.update(options.folder().resolve("README.md"), report.markdown());
        }
        // Some contenders leave threads behind that are no daemons.
        System.exit(0);
    }

    private static List<Row> measured(Options options, Path output) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (Scenario scenario : SCENARIOS) {
            if (options.wants(scenario.figure())) {
                System.err.println(
                        scenario.figure() + ": " + scenario.getClass().getSimpleName());
                rows.addAll(scenario.run(options.mode(), output));
            }
        }
        return rows;
    }
}
