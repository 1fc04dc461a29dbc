package io.github.camelauth.examples.timbr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.TimbrSimulator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class DemoTest {

    @Test
    void demo_untilItsEnd_printsRows_overATokenThatWasEnded_andNoSecret() {
        Run demo = Run.with(Map.of("period", "10ms"));

        assertThat(demo.output())
                .containsSubsequence(
                        "demo: a simulator in this process",
                        "Query 1: 3 rows",
                        "  customer_id  customer_name  city",
                        "  1001         Ada            London",
                        "token: FRESH, ApiKey, generation 1",
                        "token invalidated: The API rejected the token.",
                        "Query 3: 3 rows",
                        "token: FRESH, ApiKey, generation 2")
                .containsPattern("queries +4, of these replayed after a rejection: 1\\R")
                .containsPattern("token requests +2\\R")
                .containsPattern("answered here +3 of 3\\R")
                .doesNotContain("ERROR", "WARN", TimbrSimulator.DEFAULT_PASSWORD, TimbrSimulator.DEFAULT_SALT)
                .doesNotContainPattern("tk_[0-9a-f]{8}");
        assertThat(demo.status()).isZero();
    }
}
