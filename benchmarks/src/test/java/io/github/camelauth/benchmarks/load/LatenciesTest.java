package io.github.camelauth.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class LatenciesTest {

    private final Latencies hundred = Latencies.of(LongStream.rangeClosed(1, 100)
            .mapToObj(millis -> new Call(0, millis * 1_000_000, false))
            .toList());

    @Test
    void percentile_ofOneToHundred_isTheNearestRank() {
        assertThat(hundred.percentile(0.5)).isEqualTo(50);
        assertThat(hundred.percentile(0.99)).isEqualTo(99);
        assertThat(hundred.percentile(0.999)).isEqualTo(100);
        assertThat(hundred.max()).isEqualTo(100);
    }

    @Test
    void slowerThan_aLimit_countsOnlyWhatIsAboveIt() {
        assertThat(hundred.slowerThan(90)).isEqualTo(10);
        assertThat(hundred.slowerThan(100)).isZero();
    }

    @Test
    void percentile_ofNothing_isNoNumber() {
        assertThat(Latencies.of(List.of()).percentile(0.99)).isNaN();
    }
}
