package io.github.camelauth.token.engine;

import static io.github.camelauth.event.TokenEventType.EXPIRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.store.TokenRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When one grant of 100 days is looked at, tried and warned of; its first try is due on day 40. */
final class KeepAlivePlanTest {

    private final TokenRig rig = new TokenRig().start();
    private final KeepAlive keepAlive =
            new KeepAlive(rig.manager.spec(), new TokenReporter(rig.engine, rig.manager.key()), 0);

    @BeforeEach
    void hundredDays() {
        keepAlive.begin(record(100));
    }

    private static long day(int day) {
        return VirtualTime.START.plus(Duration.ofDays(day)).toEpochMilli();
    }

    private static TokenRecord record(int lastDay) {
        Instant start = VirtualTime.START;
        return new TokenRecord(
                1,
                1,
                TestTokens.token("token", start, Duration.ofMinutes(30)),
                Secret.of("refresh"),
                start,
                start.plus(Duration.ofDays(lastDay)),
                Map.of(),
                null,
                null,
                null,
                null,
                false);
    }

    private long warnings(int today) {
        keepAlive.announce(Snapshot.NONE, null, day(today));
        rig.engine.deliver();
        return rig.eventTypes().stream().filter(EXPIRING::equals).count();
    }

    @Test
    void nextLook_isTheFirstTryThenOnePauseLaterThenTheWarningThenTheEnd() {
        assertThat(keepAlive.nextLook(null, day(0))).isEqualTo(day(40));
        assertThat(keepAlive.takesTurn(null, day(39))).isFalse();
        assertThat(keepAlive.takesTurn(null, day(40))).isTrue();
        assertThat(keepAlive.nextLook(null, day(40))).isEqualTo(day(41));

        keepAlive.takesTurn(null, day(69));
        keepAlive.takesTurn(null, day(70));
        assertThat(keepAlive.nextLook(null, day(70))).isEqualTo(day(71));
        assertThat(keepAlive.nextLook(null, day(100))).isEqualTo(day(71));
        keepAlive.failed(FailureClass.TERMINAL, day(100));
        assertThat(keepAlive.nextLook(null, day(100))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void nextLook_whereATryFailed_isAtOnceUntilThatWasTold() {
        keepAlive.takesTurn(null, day(70));
        keepAlive.failed(FailureClass.TRANSIENT, day(70));

        assertThat(keepAlive.nextLook(null, day(70))).isEqualTo(day(70));
        assertThat(warnings(70)).isEqualTo(1);
        assertThat(keepAlive.nextLook(null, day(70))).isEqualTo(day(71));
    }

    @Test
    void begin_aRecordOfTheSameEnd_isNotTriedOrToldOfAnew() {
        assertThat(keepAlive.takesTurn(null, day(70))).isTrue();
        keepAlive.failed(FailureClass.TRANSIENT, day(70));
        assertThat(warnings(70)).isEqualTo(1);

        keepAlive.begin(record(100));
        assertThat(keepAlive.takesTurn(null, day(70))).isFalse();
        assertThat(warnings(71)).isEqualTo(1);

        keepAlive.begin(record(110));
        assertThat(keepAlive.takesTurn(null, day(70))).isTrue();
        keepAlive.failed(FailureClass.TRANSIENT, day(77));
        assertThat(warnings(77)).isEqualTo(2);
    }

    @Test
    void announce_whereOnlyAnEarlierRequestFailed_leavesTheTryItsHope() {
        keepAlive.failed(FailureClass.TRANSIENT, day(3));
        assertThat(warnings(70)).isZero();

        keepAlive.failed(FailureClass.TRANSIENT, day(70));
        assertThat(warnings(69)).isZero();
        assertThat(warnings(100)).isZero();
        assertThat(warnings(99)).isEqualTo(1);
    }

    @Test
    void due_isFromItsRenewalUntilTheVendorSaysThatItIsOver() {
        assertThat(keepAlive.due(day(40) - 1)).isFalse();
        assertThat(keepAlive.due(day(40))).isTrue();
        assertThat(keepAlive.due(day(100) - 1)).isTrue();
        assertThat(keepAlive.due(day(100))).isTrue();
        keepAlive.failed(FailureClass.TERMINAL, day(100));
        assertThat(keepAlive.due(day(100))).isFalse();
    }
}
