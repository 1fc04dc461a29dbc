package io.github.camelauth.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.benchmarks.peer.Contender;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ExpiryHerdTest {

    private static final Duration ANSWER = Duration.ofMillis(300);

    @Test
    void requests_ours_areOne() throws Exception {
        assertThat(ExpiryHerd.requests(Contender.OURS, 50, ANSWER)).isEqualTo(1);
    }

    @Test
    void requests_ofAPeerWithoutSharedFlights_areSeen() throws Exception {
        assertThat(ExpiryHerd.requests(Contender.SPRING, 10, ANSWER)).isGreaterThan(1);
    }
}
