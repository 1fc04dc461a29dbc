package io.github.camelauth.token.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.token.store.StoredRejections;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RejectionGuardTest {

    private static final long NOW = 1_000_000;

    @Test
    void permits_atFirst_everyCall() {
        assertThat(RejectionGuard.OPEN.permits("GET /a", NOW)).isTrue();
        assertThat(RejectionGuard.OPEN.awaitsProof(0, "")).isFalse();
    }

    @Test
    void renewed_aGeneration_awaitsTheProofOfItsCallAlone() {
        RejectionGuard guard = RejectionGuard.OPEN.renewed(2, "GET /a", NOW);

        assertThat(guard.awaitsProof(2, "GET /a")).isTrue();
        assertThat(guard.awaitsProof(2, "GET /b")).isFalse();
        assertThat(guard.awaitsProof(3, "GET /a")).isFalse();
    }

    @Test
    void renewed_notProvenYet_bringsNoOtherCallAFurtherOneForAMinute() {
        RejectionGuard guard = RejectionGuard.OPEN.renewed(2, "GET /a", NOW);

        assertThat(guard.permits("GET /b", NOW + 59_999)).isFalse();
        assertThat(guard.permits("GET /b", NOW + 60_000)).isTrue();
        assertThat(guard.proven().permits("GET /b", NOW)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT2M", "5, PT16M", "9, PT256M", "10, PT6H", "60, PT6H"})
    void struck_manyTimes_closesForLongerUpToSixHours(int strikes, Duration pause) {
        RejectionGuard guard = RejectionGuard.OPEN;
        for (int i = 0; i < strikes; i++) {
            guard = guard.renewed(i + 2, "GET /a", NOW).struck(false, NOW);
        }

        assertThat(guard.strikes()).isEqualTo(strikes);
        assertThat(guard.closedUntil()).isEqualTo(NOW + pause.toMillis());
        assertThat(guard.refusedCalls()).isEmpty();
        assertThat(guard.permits("GET /b", NOW)).isFalse();
        assertThat(guard.permits("GET /a", guard.closedUntil())).isTrue();
    }

    @Test
    void struck_createOnce_refusesItsCallForGood() {
        RejectionGuard guard = RejectionGuard.OPEN
                .renewed(2, "GET /a", NOW)
                .struck(true, NOW)
                .renewed(3, "GET /a", NOW)
                .struck(true, NOW)
                .proven();

        assertThat(guard.refusedCalls()).containsExactly("GET /a");
        assertThat(guard.permits("GET /a", Long.MAX_VALUE)).isFalse();
        assertThat(guard.permits("GET /b", NOW)).isTrue();
    }

    @Test
    void struck_forManyCalls_remembersTheLast64() {
        RejectionGuard guard = RejectionGuard.OPEN;
        for (int i = 0; i < 70; i++) {
            guard = guard.renewed(i + 2, "GET /" + i, NOW).struck(true, NOW);
        }

        assertThat(guard.refusedCalls()).hasSize(64).startsWith("GET /6").endsWith("GET /69");
    }

    @Test
    void stored_andBack_isTheSameButForTheProofAwaited() {
        RejectionGuard guard = RejectionGuard.OPEN.renewed(2, "GET /a", NOW).struck(true, NOW);

        StoredRejections stored = guard.stored("mark");

        assertThat(stored.closedUntil()).isEqualTo(Instant.ofEpochMilli(guard.closedUntil()));
        assertThat(RejectionGuard.of(stored)).isEqualTo(guard);
    }
}
