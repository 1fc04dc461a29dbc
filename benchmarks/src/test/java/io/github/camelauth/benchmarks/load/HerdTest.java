package io.github.camelauth.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class HerdTest {

    @Test
    void charge_everyCaller_callsAtTheSameTime() {
        CyclicBarrier allThere = new CyclicBarrier(50);

        List<Call> calls = Herd.charge(50, () -> allThere.await(10, TimeUnit.SECONDS));

        assertThat(calls).hasSize(50).noneMatch(Call::failed);
    }

    @Test
    void charge_callsThatThrowOrGiveNothing_failed() {
        List<Call> throwing = Herd.charge(3, () -> {
            throw new IllegalStateException();
        });

        assertThat(throwing).hasSize(3).allMatch(Call::failed);
        assertThat(Herd.charge(1, () -> null)).allMatch(Call::failed);
    }

    @Test
    void run_trafficUntilATime_callsAgainAndAgain() {
        Instant origin = Instant.now();

        List<Call> calls = new Traffic(2, Duration.ofMillis(5)).run(origin, origin.plusMillis(200), () -> "token");

        assertThat(calls).hasSizeGreaterThan(4).allMatch(call -> call.startNanos() >= 0);
    }
}
