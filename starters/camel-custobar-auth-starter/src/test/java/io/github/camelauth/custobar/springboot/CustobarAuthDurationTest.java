package io.github.camelauth.custobar.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Durations are read by Spring Boot: as Camel's, but for those of two units. */
final class CustobarAuthDurationTest {

    @ParameterizedTest
    @CsvSource({"30s, PT30S", "5m, PT5M", "2h, PT2H", "5000, PT5S", "250ms, PT0.25S", "PT1H30M, PT1H30M"})
    void duration_inEachForm_reachesTheComponent(String text, Duration expected) {
        Starter.runner("access-token=t", "response-timeout=" + text, "accounts.north.access-token=t")
                .withPropertyValues(Starter.PREFIX + "accounts.north.response-timeout=" + text)
                .run(context -> {
                    assertThat(Starter.component(context).getConfiguration().getResponseTimeout())
                            .isEqualTo(expected);
                    assertThat(Starter.component(context)
                                    .getAccounts()
                                    .get("north")
                                    .getResponseTimeout())
                            .isEqualTo(expected);
                });
    }
}
