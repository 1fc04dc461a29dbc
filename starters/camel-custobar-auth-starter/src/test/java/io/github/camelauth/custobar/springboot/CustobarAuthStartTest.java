package io.github.camelauth.custobar.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.token.InvalidCredentialException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is checked and done before the application counts as started. */
final class CustobarAuthStartTest {

    @ParameterizedTest
    @CsvSource({
        "username=u, password",
        "username=u;password=p;access-token=t, accessToken",
        "access-token=t;secret-key=JBSWY3DP, secretKey",
        "access-token=t;revoke-path=nowhere, revokePath",
        "access-token=t;method=basic, method",
        "username=u;password=p;integration-id=i, scopes",
    })
    void start_withOptionMissingOrContradicting_failsNamingIt(String options, String named) {
        String[] split = options.split(";");
        Starter.runner(split)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("'" + named + "'"));
        Starter.account(Starter.runner(), "north", split)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("'" + named + "'"));
    }

    @Test
    void start_acquiringItsToken_asksOnce() {
        try (CustobarSimulator custobar = CustobarSimulator.start()) {
            Starter.account(Starter.runner(), "north", Starter.credential(custobar))
                    .withPropertyValues(Starter.PREFIX + "accounts.north.acquire-on-start=true")
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(custobar.tokensCreated()).isOne();
                    });
        }
    }

    @Test
    void start_acquiringItsTokenWithAWrongPassword_fails() {
        try (CustobarSimulator custobar = CustobarSimulator.start()) {
            Starter.runner(Starter.credential(custobar))
                    .withPropertyValues(
                            Starter.PREFIX + "password=a-wrong-one", Starter.PREFIX + "acquire-on-start=true")
                    .run(context -> assertThat(context)
                            .getFailure()
                            .hasRootCauseInstanceOf(InvalidCredentialException.class)
                            .satisfies(failure -> assertThat(failure).hasStackTraceContaining("custobar-auth")));
        }
    }
}
