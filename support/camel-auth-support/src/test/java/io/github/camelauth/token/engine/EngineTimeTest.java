package io.github.camelauth.token.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class EngineTimeTest {

    private final VirtualTime clocks = new VirtualTime();
    private final EngineTime time = new EngineTime(clocks, clocks::nanos);

    @Test
    void millis_withoutATick_standStill() {
        clocks.advance(Duration.ofSeconds(1));

        assertThat(time.instant()).isEqualTo(VirtualTime.START);
    }

    @Test
    void tick_bothClocksAgree_follows() {
        clocks.advance(Duration.ofSeconds(1));

        assertThat(time.tick()).isEqualTo(time.millis());
        assertThat(time.instant()).isEqualTo(clocks.instant());
    }

    @Test
    void tick_wallClockSetBack_goesOnByTheMonotonicClock() {
        Instant before = clocks.instant();
        clocks.setWall(Duration.ofMinutes(-5));
        clocks.setNanos(Duration.ofSeconds(2));
        time.tick();

        assertThat(time.instant()).isEqualTo(before.plusSeconds(2));
    }

    @Test
    void tick_wallClockAhead_followsIt() {
        clocks.setWall(Duration.ofMinutes(5));
        clocks.setNanos(Duration.ofSeconds(2));
        time.tick();

        assertThat(time.instant()).isEqualTo(VirtualTime.START.plus(Duration.ofMinutes(5)));
    }

    @Test
    void tick_wallClockStandsStillAndTicksAreFast_addUp() {
        for (int i = 0; i < 10_000; i++) {
            clocks.setNanos(Duration.ofNanos(300_000));
            time.tick();
        }

        assertThat(time.instant()).isEqualTo(VirtualTime.START.plusSeconds(3));
    }
}
