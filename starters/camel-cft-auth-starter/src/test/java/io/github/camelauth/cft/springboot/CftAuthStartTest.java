package io.github.camelauth.cft.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.CftSimulator;
import io.github.camelauth.token.InvalidCredentialException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is checked and done before the application counts as started. */
final class CftAuthStartTest {

    private static final String KEY = "access-key=not-a-real-application-key-not-a-real-key-A;";

    private final CftSimulator cft = CftSimulator.start();

    @AfterEach
    void stop() {
        cft.close();
    }

    @ParameterizedTest
    @CsvSource({
        "access-key=too-short, accessKey",
        "access-key=, accessKey",
        KEY + "api-key=too-short, apiKey",
        KEY + "username=u, password",
        KEY + "client-id=c, clientSecret",
        KEY + "client-id=c;client-secret=s;api-key=not-a-real-user-key_not-a-real-user-key-0-A, apiKey",
        KEY + "client-id=c;client-secret=s;redirect-uri=http://ops.example.com/callback, redirectUri",
        KEY + "client-id=c;client-secret=s;carrier=query, carrier",
        KEY + "registration-callback-url=https://ops.example.com/registered, appId",
        KEY + "app-id=1;registration-callback-url=http://ops.example.com/registered, registrationCallbackUrl",
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

    @Test
    void start_acquiringTheKey_asksOnce() {
        Starter.APP
                .account(Starter.APP.runner(), "north", Starter.credential(cft))
                .withPropertyValues(Starter.APP.prefix("north") + "acquire-on-start=true")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(cft.userKeyRequests()).isOne();
                });
    }

    @Test
    void start_acquiringTheKeyWithAWrongPassword_fails() {
        Starter.APP
                .runner(Starter.credential(cft))
                .withPropertyValues(
                        Starter.APP.prefix() + "password=a-wrong-one", Starter.APP.prefix() + "acquire-on-start=true")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseInstanceOf(InvalidCredentialException.class)
                        .satisfies(failure -> assertThat(failure).hasStackTraceContaining("cft-auth")));
    }
}
