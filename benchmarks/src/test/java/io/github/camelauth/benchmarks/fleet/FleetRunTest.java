package io.github.camelauth.benchmarks.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class FleetRunTest {

    @Test
    void over_twoLives_everyAccountIsRenewedInTime() {
        FleetRun run = FleetRun.comingOver(VirtualFleet.LIFE, 100, 100).over(2);

        assertThat(run.missed()).isZero();
        assertThat(run.peakToMean(1)).isGreaterThan(1);
    }

    @Test
    void over_tooFewWorkers_isSeenAsMissed() {
        FleetRun run = FleetRun.comingOver(Duration.ofMinutes(1), 20_000, 1).over(2);

        assertThat(run.missed()).isPositive();
    }

    @Test
    void peakToMean_ofAWindow_comparesItsFullestIntervalWithTheMean() {
        Demand demand = new Demand();
        demand.add(0);
        demand.add(5_000);
        demand.add(10_000);

        assertThat(demand.peakToMean(Duration.ZERO, Duration.ofSeconds(20))).isEqualTo(2 / 1.5);
        assertThat(demand.endOfRun(demand.firstAfter(Duration.ZERO))).isEqualTo(Duration.ofSeconds(20));
    }
}
