package io.github.camelauth.token.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.token.store.TokenRecord;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TokenWatchTest {

    private final TokenRig rig = new TokenRig().start();
    private final TokenLife life = new TokenLife(rig.engine, rig.manager.spec());
    private int looks;
    private final TokenWatch watch = new TokenWatch(rig.engine, life, () -> looks++);

    @BeforeEach
    void lifeOfTenDays() {
        life.accept(token(1, Duration.ofDays(10)));
    }

    @Test
    void arm_manyTimes_isOneLookEachTime() {
        for (int i = 0; i < 50; i++) {
            watch.arm();
        }
        for (int day = 1; day <= 9; day++) {
            rig.time.advance(Duration.ofDays(1));
            assertThat(looks).isEqualTo(day);
        }
    }

    @Test
    void arm_anotherToken_voidsWhatWasPlanned() {
        watch.arm();
        life.accept(token(2, Duration.ofMinutes(30)));
        watch.arm();
        rig.time.advance(Duration.ofMinutes(28));
        assertThat(looks).isEqualTo(1);

        life.accept(token(3, null));
        watch.arm();
        rig.time.advance(Duration.ofDays(2));
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void look_thatFails_isPlannedAgain() {
        TokenWatch failing = new TokenWatch(rig.engine, life, () -> {
            looks++;
            throw new IllegalStateException("a defect");
        });
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
}
