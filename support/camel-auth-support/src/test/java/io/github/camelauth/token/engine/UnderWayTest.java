package io.github.camelauth.token.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class UnderWayTest {

    private final UnderWay underWay = new UnderWay();

    @Test
    void enter_moreThanAPhaserTakes_isFine() {
        for (int i = 0; i < 100_000; i++) {
            assertThat(underWay.enter()).isTrue();
        }
        for (int i = 0; i < 100_000; i++) {
            underWay.leave();
        }

        assertThat(underWay.close(Duration.ZERO)).isTrue();
    }

    @Test
    void close_workUnderWay_waitsForItAndLetsNothingMoreIn() throws Exception {
        underWay.enter();
        assertThat(underWay.close(Duration.ZERO)).isFalse();
        assertThat(underWay.enter()).isFalse();

        CompletableFuture<Boolean> closed = CompletableFuture.supplyAsync(() -> underWay.close(Duration.ofSeconds(10)));
        underWay.leave();

        assertThat(closed.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void close_interrupted_keepsTheFlag() {
        underWay.enter();
        Thread.currentThread().interrupt();

        assertThat(underWay.close(Duration.ofSeconds(10))).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }
}
