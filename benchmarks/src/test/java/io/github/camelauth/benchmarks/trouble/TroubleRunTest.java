package io.github.camelauth.benchmarks.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TroubleRunTest {

    @Test
    void of_oneProcess_renewsAndSpendsNoGrantTwice() {
        TroubleRun run = TroubleRun.of(1, 7);

        assertThat(run.renewals()).isGreaterThanOrEqualTo(3);
        assertThat(run.doubleSpends()).isZero();
        assertThat(run.deadServed()).isZero();
    }
}
