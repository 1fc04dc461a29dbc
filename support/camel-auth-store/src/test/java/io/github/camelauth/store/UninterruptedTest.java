package io.github.camelauth.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class UninterruptedTest {

    @Test
    void call_whenInterruptedInBetween_isRepeatedAndKeepsTheFlag() throws IOException {
        AtomicInteger runs = new AtomicInteger();

        String result = Uninterrupted.call(() -> {
            if (runs.incrementAndGet() == 1) {
                Thread.currentThread().interrupt();
                throw new ClosedByInterruptException();
            }
            return "done";
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result).isEqualTo("done");
        assertThat(runs).hasValue(2);
    }

    @Test
    void call_whenNotInterrupted_setsNoFlag() throws IOException {
        assertThat(Uninterrupted.call(() -> "done")).isEqualTo("done");
        assertThat(Thread.interrupted()).isFalse();
    }
}
