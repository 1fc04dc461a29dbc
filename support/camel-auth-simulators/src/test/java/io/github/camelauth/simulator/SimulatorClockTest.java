package io.github.camelauth.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

final class SimulatorClockTest {

    private static final Instant NOON = Instant.parse("2022-10-12T12:00:00Z");

    @Test
    void standingClock_advanced_movesByExactlyThat() {
        SimulatorClock clock = SimulatorClock.standingAt(NOON);

        clock.advance(Duration.ofHours(8));

        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(8)));
    }

    @Test
    void clock_advancedByNegative_goesBack() {
        SimulatorClock clock = SimulatorClock.standingAt(NOON);

        clock.advance(Duration.ofMinutes(-5));

        assertThat(clock.instant()).isEqualTo(NOON.minus(Duration.ofMinutes(5)));
    }

    @Test
    void tickingClock_untouched_isTheSystems() {
        assertThat(SimulatorClock.ticking().instant()).isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void tickingClock_set_goesOnFromThere() {
        SimulatorClock clock = SimulatorClock.ticking();

        clock.set(NOON);

        assertThat(clock.instant()).isBetween(NOON, NOON.plusSeconds(5));
    }

    @Test
    void otherZone_ofMovedClock_movesWithIt() {
        SimulatorClock clock = SimulatorClock.standingAt(NOON);
        SimulatorClock elsewhere = clock.withZone(ZoneId.of("Europe/Helsinki"));

        clock.advance(Duration.ofSeconds(1));

        assertThat(elsewhere.instant()).isEqualTo(clock.instant());
        assertThat(elsewhere.getZone()).isEqualTo(ZoneId.of("Europe/Helsinki"));
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }
}
