package io.github.camelauth.token.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ScheduleTest {

    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Schedule schedule = new Schedule();
    private final Runnable early = () -> {};
    private final Runnable late = () -> {};

    @Test
    void due_inAnyOrderAdded_givesTheEarliestFirstAndOnce() {
        schedule.add(200, 0, late);
        schedule.add(100, 0, early);

        assertThat(schedule.due(99)).isEmpty();
        assertThat(schedule.due(200)).containsExactly(early, late);
        assertThat(schedule.due(1_000)).isEmpty();
    }

    @Test
    void due_beyondTheHorizon_isLookedAtAfterADay() {
        schedule.add(30 * DAY, 0, early);
        schedule.add(Long.MAX_VALUE, 0, late);

        assertThat(schedule.due(DAY - 1)).isEmpty();
        assertThat(schedule.due(DAY)).containsExactlyInAnyOrder(early, late);
    }
}
