package io.github.camelauth.token.engine;

import static io.github.camelauth.event.TokenEventType.ACQUIRED;
import static io.github.camelauth.event.TokenEventType.EXPIRED;
import static io.github.camelauth.event.TokenEventType.EXPIRING;
import static io.github.camelauth.event.TokenEventType.INVALIDATED;
import static io.github.camelauth.event.TokenEventType.REAUTHORIZATION_REQUIRED;
import static io.github.camelauth.token.engine.TokenRig.valueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.event.TokenEvent;
import io.github.camelauth.token.ReauthorizationRequiredException;
import io.github.camelauth.token.TokenState;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token that only a person can replace is sent until the vendor rejects it. */
final class AttendedTokenTest {

    private final TokenRig rig = new TokenRig();

    @BeforeEach
    void start() {
        rig.renewability = Renewability.ATTENDED;
        rig.start().manager.await();
    }

    @Test
    void ready_afterItsAssumedEnd_isStillServedAndBothIsToldOnce() {
        for (int minute = 0; minute < 120; minute++) {
            rig.time.advance(Duration.ofMinutes(1));
            assertThat(valueOf(rig.manager.ready())).isEqualTo("token-1");
        }

        assertThat(rig.requests()).isEqualTo(1);
        assertThat(rig.eventTypes()).containsExactly(ACQUIRED, EXPIRING, EXPIRED);
        assertThat(rig.events.get(1).error()).contains("a person must supply");
        assertThat(rig.manager.status().state()).isEqualTo(TokenState.STALE);
    }

    @Test
    void ready_nearItsEndAfterManyDays_isToldThen() {
        rig.client.life = Duration.ofDays(30);
        rig.manager.refresh().join();
        for (int hour = 0; hour < 30 * 24 - 2; hour++) {
            rig.time.advance(Duration.ofHours(1));
        }
        assertThat(rig.eventTypes()).doesNotContain(EXPIRING);

        rig.time.advance(Duration.ofMinutes(90));
        assertThat(rig.eventTypes()).endsWith(EXPIRING);
        rig.time.advance(Duration.ofMinutes(30));
        assertThat(rig.eventTypes()).endsWith(EXPIRING, EXPIRED);
    }

    @Test
    void get_afterARestart_adoptsTheStoredTokenWhateverItsAge() {
        rig.time.advance(Duration.ofDays(3));

        assertThat(valueOf(rig.start().manager.await())).isEqualTo("token-1");
    }

    @Test
    void get_afterARejection_tellsThatAPersonIsNeeded() {
        rig.client.thenFail(new ReauthorizationRequiredException("Set a fresh verification code."));

        assertThat(rig.manager.invalidate(1, "GET /a")).isTrue();
        assertThatThrownBy(rig.manager::await).isInstanceOf(ReauthorizationRequiredException.class);
        assertThatThrownBy(rig.manager::await).isInstanceOf(ReauthorizationRequiredException.class);

        rig.time.advance(Duration.ofHours(1));
        assertThat(rig.requests()).isEqualTo(2);
        assertThat(rig.eventTypes()).containsExactly(ACQUIRED, INVALIDATED, REAUTHORIZATION_REQUIRED);
        assertThat(rig.manager.status().state()).isEqualTo(TokenState.REAUTHORIZATION_REQUIRED);
    }

    @Test
    void get_afterARestartNearTheEnd_tellsThatItExpires() {
        rig.time.advance(Duration.ofMinutes(25));
        assertThat(rig.eventTypes()).containsExactly(ACQUIRED, EXPIRING);
        assertThat(rig.manager.trouble()).get().extracting(TokenEvent::type).isEqualTo(EXPIRING);

        rig.start().manager.await();
        assertThat(rig.eventTypes()).containsExactly(ACQUIRED, EXPIRING, EXPIRING);

        rig.time.advance(Duration.ofMinutes(10));
        assertThat(rig.manager.trouble()).get().extracting(TokenEvent::type).isEqualTo(EXPIRED);
    }
}
