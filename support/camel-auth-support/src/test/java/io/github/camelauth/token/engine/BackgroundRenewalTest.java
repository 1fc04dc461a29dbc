package io.github.camelauth.token.engine;

import static io.github.camelauth.event.TokenEventType.ACQUIRED;
import static io.github.camelauth.event.TokenEventType.EXPIRED;
import static io.github.camelauth.event.TokenEventType.EXPIRING;
import static io.github.camelauth.event.TokenEventType.REFRESHED;
import static io.github.camelauth.event.TokenEventType.REFRESH_FAILED;
import static io.github.camelauth.token.engine.TestTokens.unavailable;
import static io.github.camelauth.token.engine.TokenRig.valueOf;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.github.camelauth.testing.LogCapture;
import io.github.camelauth.token.InvalidCredentialException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class BackgroundRenewalTest {

    private static final Duration TO_STALE = Duration.ofMinutes(28);

    private final TokenRig rig = new TokenRig().start();

    /** Lets time pass as it does: tick by tick. */
    private void pass(Duration time) {
        Instant end = rig.time.instant().plus(time);
        while (rig.time.instant().isBefore(end)) {
            rig.time.advance(Duration.ofSeconds(1));
        }
    }

    @Test
    void tick_aTokenThatNobodyUsed_isNotRenewed() {
        rig.manager.await();
        pass(Duration.ofHours(2));

        assertThat(rig.requests()).isEqualTo(1);
        assertThat(rig.eventTypes()).containsExactly(ACQUIRED, EXPIRED);
    }

    @Test
    void tick_aTokenInUse_isRenewedOnceAndNotAgainUnlessThatOneIsUsed() {
        rig.manager.await();
        rig.manager.ready();
        pass(Duration.ofHours(2));

        assertThat(rig.requests()).isEqualTo(2);
        assertThat(rig.eventTypes()).containsExactly(ACQUIRED, REFRESHED, EXPIRED);
    }

    @Test
    void tick_aTokenInUseForALongTime_neverLetsACallerWait() {
        rig.manager.await();
        for (int minute = 0; minute < 24 * 60; minute++) {
            assertThat(rig.manager.ready()).isNotNull();
            rig.time.advance(Duration.ofMinutes(1));
        }

        assertThat(rig.requests()).isBetween(62, 66);
    }

    @Test
    void tick_failedRenewal_isRetriedAtTheGateWithoutTraffic() {
        rig.manager.await();
        rig.manager.ready();
        rig.client.thenFail(unavailable()).thenFail(unavailable());
        try (LogCapture log = new LogCapture()) {
            rig.time.advance(TO_STALE);
            assertThat(rig.requests()).isEqualTo(2);
            assertThat(log.at(Level.WARN)).singleElement().asString().contains("the present token is used on");
        }

        rig.toNextAttempt();
        assertThat(rig.requests()).isEqualTo(3);
        rig.toNextAttempt();
        assertThat(rig.requests()).isEqualTo(4);
        assertThat(valueOf(rig.manager.ready())).isEqualTo("token-4");
        assertThat(rig.eventTypes()).containsExactly(ACQUIRED, REFRESH_FAILED, EXPIRING, REFRESH_FAILED, REFRESHED);
    }

    @Test
    void tick_renewalFailsToTheEnd_tellsThatItExpiresAndExpiredOnceEach() {
        rig.manager.await();
        rig.manager.ready();
        rig.client.thenFail(new InvalidCredentialException("refused"));
        pass(Duration.ofMinutes(31));

        assertThat(rig.requests()).isEqualTo(2);
        assertThat(rig.eventTypes()).containsExactly(ACQUIRED, REFRESH_FAILED, EXPIRING, EXPIRED);
        assertThat(rig.events.get(2).error()).isEqualTo("refused");
        pass(Duration.ofHours(1));
        assertThat(rig.eventTypes()).hasSize(4);
    }

    @Test
    void tick_withoutBackgroundRefresh_leavesItToTheCallerAfterTheEnd() {
        rig.background = false;
        rig.start().manager.await();
        rig.manager.ready();
        rig.time.advance(TO_STALE);

        assertThat(valueOf(rig.manager.ready())).isEqualTo("token-1");
        assertThat(rig.requests()).isEqualTo(1);

        rig.time.advance(Duration.ofMinutes(1));
        assertThat(rig.manager.ready()).isNull();
        assertThat(valueOf(rig.manager.await())).isEqualTo("token-2");
    }

    @Test
    void tick_aListenerThatFails_doesNotStopTheTicks() {
        rig.engine.events().add(event -> {
            throw new NoClassDefFoundError("half a deployment");
        });
        rig.manager.await();
        rig.manager.ready();
        rig.time.advance(TO_STALE);

        assertThat(valueOf(rig.manager.ready())).isEqualTo("token-2");
    }

    @Test
    void tick_aTaskThatFails_doesNotStopTheOthers() {
        int[] ran = new int[1];
        rig.engine.at(0, () -> {
            throw new IllegalStateException("a defect");
        });
        rig.engine.at(0, () -> ran[0]++);

        rig.time.advance(Duration.ofSeconds(1));

        assertThat(ran[0]).isEqualTo(1);
    }

    @Test
    void tick_afterASuspension_noExpiredTokenIsServed() {
        rig.manager.await();
        rig.time.setWall(Duration.ofHours(9));
        rig.engine.tick();

        assertThat(rig.manager.ready()).isNull();
    }

    @Test
    void tick_wallClockSetBack_theTokenLivesNoLonger() {
        rig.manager.await();
        rig.time.setWall(Duration.ofMinutes(-5));
        rig.time.advance(Duration.ofMinutes(30));

        assertThat(rig.manager.ready()).isNull();
    }
}
