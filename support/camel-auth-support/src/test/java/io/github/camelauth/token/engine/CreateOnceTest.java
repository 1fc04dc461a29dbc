package io.github.camelauth.token.engine;

import static io.github.camelauth.token.engine.TestTokens.lost;
import static io.github.camelauth.token.engine.TestTokens.unavailable;
import static io.github.camelauth.token.engine.TokenRig.valueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.github.camelauth.testing.LogCapture;
import io.github.camelauth.token.TokenRequestException;
import io.github.camelauth.token.TokenUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where each request makes something new at the vendor that stays there. */
final class CreateOnceTest {

    private final TokenRig rig = new TokenRig();

    @BeforeEach
    void createOnce() {
        rig.createOnce = true;
        rig.start();
    }

    @Test
    void request_always_isAnnouncedInTheStoreFirstAndSettledAfter() {
        rig.client.then(request -> {
            assertThat(rig.stored().intent())
                    .isEqualTo(request.current().intent())
                    .isNotNull();
            assertThat(rig.stored().intent().startedAt()).isEqualTo(rig.time.instant());
            assertThat(rig.stored().intent().attempts()).isEqualTo(1);
            return rig.client.answer(request);
        });
        rig.manager.await();

        assertThat(rig.stored().intent()).isNull();
    }

    @Test
    void request_thatMakesNothing_needsNoIntent() {
        rig.createOnce = false;
        rig.start();
        rig.client.then(request -> {
            assertThat(rig.stored().intent()).isNull();
            return rig.client.answer(request);
        });

        assertThat(valueOf(rig.manager.await())).isEqualTo("token-1");
    }

    @Test
    void request_withARefreshToken_isAnnouncedToo() {
        rig.createOnce = false;
        rig.start();
        rig.client.then(request -> TestTokens.rotated("token-1", request.now(), "refresh-1"));
        rig.manager.await();
        rig.client.thenFail(lost());
        rig.manager.refresh();
        assertThat(rig.stored().intent()).isNotNull();

        assertThat(valueOf(rig.manager.refresh().join())).isEqualTo("token-3");
        assertThat(rig.stored().intent()).isNull();
    }

    @Test
    void lostAnswers_spaceTheNextAttemptsAlsoOverRestarts() {
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            rig.client.thenFail(lost());
        }
        rig.manager.get();
        Instant last = rig.time.instant();
        while (rig.requests() < 7) {
            rig.start();
            int before = rig.requests();
            rig.manager.get();
            if (rig.requests() > before) {
                pauses.add(Duration.between(last, rig.time.instant()));
                last = rig.time.instant();
            } else {
                assertThatThrownBy(rig.manager::await)
                        .isInstanceOf(TokenUnavailableException.class)
                        .hasMessageContaining("custobar-auth:refresh");
                rig.time.advance(Duration.ofSeconds(30));
            }
        }

        assertThat(pauses)
                .containsExactly(
                        Duration.ZERO,
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(10),
                        Duration.ofHours(1),
                        Duration.ofHours(6),
                        Duration.ofHours(6));
        assertThat(rig.stored().intent().attempts()).isEqualTo(7);
    }

    @Test
    void lostAnswer_beforeTheNextAttempt_warnsOfWhatMayBeOrphanedAndWhere() {
        rig.client.thenFail(lost());
        rig.manager.get();
        rig.client.place = "Settings, API tokens, name camel-1";
        try (LogCapture log = new LogCapture()) {
            rig.start().manager.await();
            assertThat(log.at(Level.WARN))
                    .singleElement()
                    .asString()
                    .contains("2026-03-01T12:00:00Z", "(Settings, API tokens, name camel-1)", "Delete it there");
        }
        rig.client.place = null;
        rig.client.thenFail(lost());
        rig.manager.refresh();
        try (LogCapture log = new LogCapture()) {
            rig.manager.refresh();
            assertThat(log.at(Level.WARN)).singleElement().asString().contains("nobody has. Delete it there");
        }
    }

    @Test
    void lostAnswers_manyOfThem_areNoHindranceToRefresh() {
        for (int i = 0; i < 3; i++) {
            rig.client.thenFail(lost());
            rig.manager.refresh();
        }
        assertThatThrownBy(rig.start().manager::await).hasMessageContaining("the last 3 requests were lost");

        assertThat(valueOf(rig.manager.refresh().join())).isEqualTo("token-4");
    }

    @Test
    void definiteFailure_settlesTheIntent() {
        rig.client.thenFail(unavailable());
        rig.manager.get();

        assertThat(rig.stored().intent()).isNull();
        assertThat(rig.stored().failure()).isNull();
        rig.toNextAttempt();
        try (LogCapture log = new LogCapture()) {
            assertThat(valueOf(rig.manager.await())).isEqualTo("token-2");
            assertThat(log.at(Level.WARN)).isEmpty();
        }
    }

    @Test
    void progressThatCannotBeStored_leavesTheIntentSinceSomethingWasMade() {
        rig.client.then(request -> {
            rig.store.writes = FaultyTokenStore.down();
            try {
                request.progress().accept(Map.of("id", "7"));
            } finally {
                rig.store.writes = null;
            }
            return rig.client.answer(request);
        });
        rig.manager.get();

        assertThat(rig.stored().intent()).isNotNull();
    }

    @Test
    void brokenClient_leavesTheIntent() {
        rig.client.then(request -> {
            throw new IllegalStateException("a defect");
        });
        assertThatThrownBy(rig.manager::await).isInstanceOf(TokenRequestException.class);

        assertThat(rig.stored().intent()).isNotNull();
    }

    @Test
    void lostAnswer_thenADefiniteFailure_isStillRemembered() {
        rig.client.thenFail(lost());
        rig.client.thenFail(lost());
        rig.client.thenFail(TestTokens.unavailable());
        rig.manager.get();
        rig.start().manager.get();
        rig.time.advance(Duration.ofMinutes(1));

        rig.start().manager.get();

        assertThat(rig.requests()).isEqualTo(3);
        assertThat(rig.stored().intent().attempts()).isEqualTo(2);
    }
}
