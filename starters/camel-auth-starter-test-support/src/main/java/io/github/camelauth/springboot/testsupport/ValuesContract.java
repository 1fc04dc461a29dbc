package io.github.camelauth.springboot.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.springboot.generator.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How values are read, and what comes of those that cannot be. */
public abstract class ValuesContract extends StarterContract {

    protected ValuesContract(StarterApp app) {
        super(app);
    }

    /** By Spring Boot: as Camel's, but for those of two units. */
    @ParameterizedTest
    @CsvSource({"30s, PT30S", "5m, PT5M", "2h, PT2H", "5000, PT5S", "250ms, PT0.25S", "PT1H30M, PT1H30M"})
    void duration_inEachForm_reachesTheComponent(String text, Duration expected) {
        String option = "response-timeout=" + text;
        app.account(app.completeRunner(option), "north", app.completeOptions())
                .withPropertyValues(app.prefix("north") + option)
                .run(context -> {
                    assertThat(app.component(context).getConfiguration().getResponseTimeout())
                            .isEqualTo(expected);
                    assertThat(app.component(context).getAccounts().get("north").getResponseTimeout())
                            .isEqualTo(expected);
                });
    }

    @ParameterizedTest
    @MethodSource("convertedOptions")
    void start_withAValueOfTheWrongKind_failsNamingTheProperty(Option option) {
        String wrong = option.dashed() + "=" + Values.wrong(option);
        app.completeRunner(wrong).run(context -> assertThat(context)
                .getFailure()
                .hasStackTraceContaining(app.prefix() + option.dashed())
                .hasStackTraceContaining(Values.wrong(option)));
        app.northRunner(wrong).run(context -> assertThat(context)
                .getFailure()
                .hasStackTraceContaining(app.prefix("north") + option.dashed())
                .hasStackTraceContaining(Values.wrong(option)));
    }

    @Test
    void start_withAnOptionThatCannotBe_failsNamingIt() {
        app.completeRunner(StarterApp.INSECURE)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("'baseUrl'"));
        app.northRunner(StarterApp.INSECURE)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("'baseUrl'"));
    }
}
