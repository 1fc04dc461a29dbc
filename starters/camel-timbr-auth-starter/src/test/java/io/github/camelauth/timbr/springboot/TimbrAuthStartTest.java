package io.github.camelauth.timbr.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.TimbrSimulator;
import io.github.camelauth.token.InvalidCredentialException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is checked and done before the application counts as started. */
final class TimbrAuthStartTest {

    private final TimbrSimulator timbr = TimbrSimulator.start();

    @AfterEach
    void stop() {
        timbr.close();
    }

    @ParameterizedTest
    @CsvSource({
        "background-refresh=true;api-key=, apiKey",
        "username=u, password",
        "username=u;password=p, authKey",
        "auth-key=k, authKey",
        "username=u;password=p;auth-key=short, authKey",
        "api-key=tk_a;access-token=t, accessToken",
        "api-key=a.b.c, apiKey",
        "authorization-token=Bearer t, authorizationToken",
        "token-source=platform;username=u, tokenSource",
        "api-key=tk_a;login-path=/elsewhere/, loginPath",
        "api-key=tk_a;key-derivation=sha256, keyDerivation",
    })
    void start_withOptionMissingOrContradicting_failsNamingIt(String options, String named) {
        String[] split = Stream.concat(Stream.of("base-url=https://timbr.example.com"), Stream.of(options.split(";")))
                .toArray(String[]::new);
        Starter.APP
                .runner(split)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("'" + named + "'"));
        Starter.APP
                .account(Starter.APP.runner(), "north", split)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("'" + named + "'"));
    }

    @Test
    void start_acquiringItsToken_asksOnce() {
        Starter.APP
                .account(Starter.APP.runner(), "north", Starter.credential(timbr))
                .withPropertyValues(Starter.APP.prefix("north") + "acquire-on-start=true")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(timbr.tokenRequests()).isOne();
                });
    }

    @Test
    void start_acquiringItsTokenWithAWrongPassword_fails() {
        Starter.APP
                .runner(Starter.credential(timbr))
                .withPropertyValues(
                        Starter.APP.prefix() + "password=a-wrong-one", Starter.APP.prefix() + "acquire-on-start=true")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseInstanceOf(InvalidCredentialException.class)
                        .satisfies(failure -> assertThat(failure).hasStackTraceContaining("timbr-auth")));
    }
}
