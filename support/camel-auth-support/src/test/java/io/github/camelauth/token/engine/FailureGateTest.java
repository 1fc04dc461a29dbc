package io.github.camelauth.token.engine;

import static io.github.camelauth.token.engine.TestTokens.refused;
import static io.github.camelauth.token.engine.TestTokens.unavailable;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.InvalidCredentialException;
import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FailureGateTest {

    private static final long NOW = 1_000_000;
    private static final Duration RETRY = Duration.ofHours(6);

    private final RandomGenerator random = new Random(1);

    @ParameterizedTest
    @CsvSource({
        "1,  false, 1000",
        "2,  false, 2000",
        "4,  false, 8000",
        "6,  false, 30000",
        "70, false, 30000",
        "1,  true,  2000",
        "5,  true,  32000",
        "9,  true,  300000",
        "70, true,  300000",
    })
    void after_manyFailures_isFullJitterUpToAGrowingBound(int failures, boolean served, long longest) {
        for (int i = 0; i < 200; i++) {
            FailureGate gate = failed(failures, unavailable(), served);

            assertThat(gate.until() - NOW).isBetween(250L, longest);
            assertThat(gate.failures()).isEqualTo(failures);
        }
    }

    @Test
    void after_manyFailures_spreadsOverTheWholeRange() {
        assertThat(random.ints(200)
                        .mapToLong(i -> failed(6, unavailable(), false).until() - NOW)
                        .summaryStatistics())
                .satisfies(pauses -> assertThat(pauses.getMin()).isLessThan(3_000))
                .satisfies(pauses -> assertThat(pauses.getMax()).isGreaterThan(27_000));
    }

    @ParameterizedTest
    @CsvSource({
        "PT7S,    7000,    7100",
        "PT10M,   600000,  600100",
        "PT0S,    1000,    1100",
        "PT-1H,   1000,    1100",
        "PT100H,  3600000, 3600100",
        "PT2562047788015215H30M7S, 3600000, 3600100",
    })
    void after_retryAfter_winsWithinReason(Duration retryAfter, long least, long most) {
        assertThat(failed(1, refused(429, FailureClass.TRANSIENT, retryAfter), false)
                                .until()
                        - NOW)
                .isBetween(least, most);
    }

    @Test
    void after_terminalFailure_isClosedForTheCredentialRetry() {
        FailureGate gate = failed(1, new InvalidCredentialException("no"), false);

        assertThat(gate.until()).isEqualTo(NOW + RETRY.toMillis());
        assertThat(gate.closed(gate.until() - 1)).isTrue();
        assertThat(gate.closed(gate.until())).isFalse();
    }

    @Test
    void after_terminalFailureWithoutRetry_isClosedForGood() {
        AuthException failure = new InvalidCredentialException("no");

        FailureGate gate = FailureGate.after(null, failure, false, Duration.ZERO, NOW, random);

        assertThat(gate.closed(Long.MAX_VALUE - 1)).isTrue();
        assertThat(gate.failure()).isSameAs(failure);
    }

    private FailureGate failed(int times, AuthException failure, boolean served) {
        FailureGate before = times == 1 ? null : new FailureGate(failure, 0, times - 1, 0);
        return FailureGate.after(before, failure, served, RETRY, NOW, random);
    }
}
