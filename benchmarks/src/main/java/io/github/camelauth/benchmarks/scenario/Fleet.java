package io.github.camelauth.benchmarks.scenario;

import io.github.camelauth.benchmarks.fleet.FleetRun;
import io.github.camelauth.benchmarks.fleet.VirtualFleet;
import io.github.camelauth.benchmarks.peer.Contender;
import io.github.camelauth.benchmarks.report.Goal;
import io.github.camelauth.benchmarks.report.Row;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** B8: how evenly 100,000 accounts ask for tokens, in virtual time. */
public final class Fleet implements Scenario {

    private static final int SIZE = 100_000;
    private static final int WORKERS = 8;
    /** From a token's issue to its renewal by our default margins, on average of the jitter: 22.5 to 24 min. */
    private static final Duration ROUND = Duration.ofSeconds(1_395);

    private static final String WHY =
            "Only some of the peers can be given a clock, so none is run over a whole life here";

    @Override
    public String figure() {
        return "B8";
    }

    @Override
    public List<Row> run(Mode mode, Path output) {
        FleetRun spread = FleetRun.comingOver(ROUND, SIZE, SIZE).over(2);
        FleetRun slow = FleetRun.comingOver(VirtualFleet.LIFE, SIZE, SIZE).over(2);
        FleetRun atOnce = FleetRun.comingAtOnce(SIZE, WORKERS).over(3);
        FleetRun unhindered = FleetRun.comingAtOnce(SIZE, SIZE).over(2);
        long missed = spread.missed() + slow.missed() + atOnce.missed() + unhindered.missed();
        return List.of(
                row(
                        "peak ÷ mean over one life, accounts came evenly over one round of renewals (23 min)",
                        Goal.atMost(1.5),
                        spread.peakToMean(1)),
                row(
                        "peak ÷ mean over one life, accounts came evenly over 30 min, so that two rounds overlap",
                        Goal.NONE,
                        slow.peakToMean(1)),
                row(
                        "peak ÷ mean over one life, accounts came in one instant, 8 workers, server 100 ms",
                        Goal.atMost(1.5),
                        atOnce.peakToMean(2)),
                row(
                        "peak ÷ mean of the wave of renewals, accounts came in one instant, unhindered",
                        Goal.NONE,
                        unhindered.peakToMeanOfFirstWave()),
                row("calls that met an expired token, in all four", Goal.exactly(0), missed));
    }

    private Row row(String what, Goal goal, double value) {
        return new Row(figure(), "100,000 accounts: " + what, goal)
                .value(Contender.OURS, value)
                .oursOnly(WHY);
    }
}
