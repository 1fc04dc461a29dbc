package io.github.camelauth.examples.cft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.CftSimulator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class DemoTest {

    @Test
    void demo_untilItsEnd_connectsBothUsers_listsTheirFarms_andPrintsNoSecret() {
        Run demo = Run.with(Map.of("period", "500ms"));

        assertThat(demo.output())
                .contains("demo: a simulator in this process", "Farms of ada, list 2: 2 farms")
                .containsSubsequence(
                        "ada opens the registration page",
                        "the callback answered 200",
                        "grace is back at /cft/callback, which answered 200",
                        "Farms of ada, list 1: 2 farms",
                        "  id  name          country",
                        "  1   Hill Farm     GB",
                        "token: FRESH, UserKey, generation 1",
                        "Farms of grace, list 1: 2 farms",
                        "token: FRESH, Bearer, generation 1")
                .containsPattern("new keys sent +1, taken here: 1\\R")
                .containsPattern("token requests +1\\R")
                .containsPattern("calls of its API +5, rejected: 0\\R")
                .containsPattern("lists of farms here +4 of 4\\R")
                .doesNotContain("ERROR", "WARN", "failed")
                .doesNotContain(CftSimulator.DEFAULT_APP_KEY, CftSimulator.DEFAULT_CLIENT_SECRET)
                .doesNotContain(CftSimulator.DEFAULT_PASSWORD)
                // Keys, access tokens, states and callbacks of registrations.
                .doesNotContainPattern("[A-Za-z0-9_-]{30}");
        assertThat(demo.status()).isZero();
    }
}
