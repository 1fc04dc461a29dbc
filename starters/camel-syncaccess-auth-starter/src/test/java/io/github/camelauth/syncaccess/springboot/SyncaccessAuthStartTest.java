package io.github.camelauth.syncaccess.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.SyncaccessSimulator;
import io.github.camelauth.token.InvalidCredentialException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is checked and done before the application counts as started. */
final class SyncaccessAuthStartTest {

    private static final String NAMED = "username=u;password=p;";

    private final SyncaccessSimulator syncaccess = SyncaccessSimulator.start();

    @AfterEach
    void stop() {
        syncaccess.close();
    }

    @ParameterizedTest
    @CsvSource({
        NAMED + "base-url=https://app.example.com;company=acme, company",
        NAMED + "base-url=https://app.example.com;environment=stage, environment",
        NAMED + "company=acme, property",
        NAMED + "company=acme.example;property=times, company",
        NAMED + "company=acme;property=times;method=basic;request-format=json, requestFormat",
        NAMED + "background-refresh=true, baseUrl",
        "company=acme;property=times;username=u, password",
    })
    void start_withOptionMissingOrContradicting_failsNamingIt(String options, String named) {
        String[] split = options.split(";");
        Starter.APP
                .runner(split)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("'" + named + "'"));
        Starter.APP
                .account(Starter.APP.runner(), "north", split)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("'" + named + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "stage"})
    void start_withCompanyAndProperty_needsNoAddress(String environment) {
        Starter.APP
                .runner("company=acme", "property=times", "environment=" + environment, "username=u", "password=p")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void start_acquiringItsToken_asksOnce() {
        Starter.APP
                .account(Starter.APP.runner(), "north", Starter.credential(syncaccess))
                .withPropertyValues(Starter.APP.prefix("north") + "acquire-on-start=true")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(syncaccess.tokenRequests()).isOne();
                });
    }

    @Test
    void start_acquiringItsTokenWithAWrongPassword_fails() {
        Starter.APP
                .runner(Starter.credential(syncaccess))
                .withPropertyValues(
                        Starter.APP.prefix() + "password=a-wrong-one", Starter.APP.prefix() + "acquire-on-start=true")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseInstanceOf(InvalidCredentialException.class)
                        .satisfies(failure -> assertThat(failure).hasStackTraceContaining("syncaccess-auth")));
    }
}
