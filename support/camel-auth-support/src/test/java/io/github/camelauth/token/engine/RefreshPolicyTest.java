package io.github.camelauth.token.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.token.engine.RefreshPolicy.Validity;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RefreshPolicyTest {

    private static final Instant ISSUED = Instant.parse("2026-03-01T12:00:00Z");

    /** Durations as how long before its end the token turns stale, and expired. */
    @ParameterizedTest
    @CsvSource({
        // life, refreshMargin, expirationMargin, renewalRevokes, stale before the end, expired before the end
        "PT30M,    ,      , false, PT7M30S,  PT1M",
        "PT14000S, ,      , false, PT3500S,  PT1M",
        "PT8H,     ,      , false, PT1H,     PT1M",
        "P14D,     ,      , false, PT1H,     PT1M",
        "PT10S,    ,      , false, PT2.5S,   PT1S",
        "PT0S,     ,      , false, PT0S,     PT0S",
        "PT30M,    PT10M, , false, PT10M,    PT1M",
        "PT30M,    , PT2M, false,  PT7M30S,  PT2M",
        "PT30M,    PT10M, PT2M, false, PT10M, PT2M",
        "PT30M,    PT10S, PT2M, false, PT2M, PT2M",
        "PT30M,    PT2H,  , false, PT22M30S, PT1M",
        "PT30M,    , PT2H, false,  PT15M,    PT15M",
        "PT30M,    PT2H, PT2H, false, PT22M30S, PT15M",
        "PT30M,    ,      , true,  PT1M10S,  PT1M",
        "PT10S,    ,      , true,  PT2S,     PT1S",
        "PT30M,    PT5M,  , true,  PT5M,     PT1M",
    })
    void validity_ofALife_measuresBothMarginsFromItsEnd(
            Duration life, Duration refresh, Duration expiration, boolean revokes, Duration stale, Duration expired) {
        Instant end = ISSUED.plus(life);

        Validity validity = new RefreshPolicy(refresh, expiration, revokes).validity(ISSUED, end, 0);

        assertThat(Instant.ofEpochMilli(validity.staleAt())).isEqualTo(end.minus(stale));
        assertThat(Instant.ofEpochMilli(validity.expiredAt())).isEqualTo(end.minus(expired));
    }

    @Test
    void validity_unknownOrEndlessLife_isUnlimited() {
        RefreshPolicy policy = new RefreshPolicy(null, null, false);

        assertThat(policy.validity(ISSUED, null, 0.5)).isEqualTo(RefreshPolicy.UNLIMITED);
        assertThat(policy.validity(ISSUED, Instant.MAX, 0.5)).isEqualTo(RefreshPolicy.UNLIMITED);
    }

    @Test
    void validity_endBeforeItsBeginning_isOverAtItsEnd() {
        Instant end = ISSUED.minusSeconds(60);

        Validity validity = new RefreshPolicy(null, null, false).validity(ISSUED, end, 1);

        assertThat(validity).isEqualTo(new Validity(end.toEpochMilli(), end.toEpochMilli()));
    }

    @ParameterizedTest
    @CsvSource({"0", "0.25", "0.999999"})
    void validity_jitter_delaysByHalfTheStaleTimeAtMost(double jitter) {
        RefreshPolicy policy = new RefreshPolicy(Duration.ofMinutes(11), Duration.ofMinutes(1), false);
        Instant end = ISSUED.plus(Duration.ofMinutes(30));

        Validity validity = policy.validity(ISSUED, end, jitter);

        long earliest = end.minus(Duration.ofMinutes(11)).toEpochMilli();
        assertThat(validity.staleAt())
                .isEqualTo(earliest + (long) (jitter * Duration.ofMinutes(5).toMillis()))
                .isBetween(earliest, earliest + Duration.ofMinutes(5).toMillis());
    }

    /** The latest renewal of any account, as how long before the end. */
    @ParameterizedTest
    @CsvSource({
        // life, refreshMargin, latest before the end
        "PT30M, , PT6M",
        "PT30M, PT11M, PT6M",
        "PT14000S, , PT29M40S",
        "PT30M, PT6M, PT3M30S",
        "PT30M, PT6M1S, PT5M23.375S",
        "PT10S, , PT1.75S",
    })
    void validity_jitter_staysSixMinutesFromTheEndWhereTheMarginAllows(
            Duration life, Duration refresh, Duration latest) {
        Instant end = ISSUED.plus(life);

        Validity validity = new RefreshPolicy(refresh, null, false).validity(ISSUED, end, 1);

        assertThat(Instant.ofEpochMilli(validity.staleAt())).isEqualTo(end.minus(latest));
    }
}
