package io.github.camelauth.token.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.token.store.TokenRecord;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TokenWatchTest {

    private final TokenRig rig = new TokenRig().start();
    private final TokenPlace place = new Place(() -> {});
    private int looks;

    @BeforeEach
    void lifeOfTenDays() {
        place.life().accept(token(1, Duration.ofDays(10)));
    }

    @Test
    void arm_manyTimes_isOneLookEachTime() {
        for (int i = 0; i < 50; i++) {
            place.arm();
        }
        for (int day = 1; day <= 9; day++) {
            rig.time.advance(Duration.ofDays(1));
            assertThat(looks).isEqualTo(day);
        }
    }

    @Test
    void arm_anotherToken_voidsWhatWasPlanned() {
        place.arm();
        place.life().accept(token(2, Duration.ofMinutes(30)));
        place.arm();
        rig.time.advance(Duration.ofMinutes(28));
        assertThat(looks).isEqualTo(1);

        place.life().accept(token(3, null));
        place.arm();
        rig.time.advance(Duration.ofDays(2));
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void look_thatFails_isPlannedAgain() {
        TokenPlace failing = new Place(() -> {
            throw new IllegalStateException("a defect");
        });
        failing.life().accept(token(1, Duration.ofDays(10)));
        failing.arm();
        rig.time.advance(Duration.ofDays(1));
        rig.time.advance(Duration.ofDays(1));

        assertThat(looks).isEqualTo(2);
    }

    private TokenRecord token(long generation, Duration lasts) {
        return new TokenRecord(
                generation,
                generation,
                TestTokens.token("token", rig.time.instant(), lasts),
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                null,
                false);
    }

    /** Counts the looks. */
    private final class Place extends TokenPlace {
        private final Runnable then;

        Place(Runnable then) {
            super(rig.engine, rig.manager.spec());
            this.then = then;
        }

        @Override
        void look() {
            looks++;
            then.run();
        }

        @Override
        void flightEnded(boolean renewed) {}
    }
}
