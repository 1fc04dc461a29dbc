package io.github.camelauth.custobar.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.util.ObjectHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** No start, good or bad, shows a secret. */
@ExtendWith(OutputCaptureExtension.class)
final class CustobarAuthSecrecyTest {

    private static final String CANARY = "Canary4711";

    @Test
    void start_thatSucceeds_printsNoSecret(CapturedOutput output) {
        try (ConfigurableApplicationContext context = start(
                "username=" + CANARY,
                "password=" + CANARY,
                "secret-key=JBSWY3DP",
                "accounts.north.access-token=" + CANARY)) {
            assertThat(Starter.component(context).getConfiguration().getPassword())
                    .isEqualTo(CANARY);
        }
        assertThat(output).contains("Apache Camel").doesNotContain(CANARY).doesNotContain("JBSWY3DP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "carrier=pigeon",
                "proxy-port=many",
                "response-timeout=1h30m",
                "token-store=#bean:nobody",
                "revoke-path=nowhere",
                "base-url=http://app.example.com",
                "accounts.north.verification-code=" + CANARY,
                "accounts.north.secret-key=1-" + CANARY,
                "accounts.eu-sales.password=" + CANARY,
                "access-token=" + CANARY,
                "secret-key=${" + CANARY,
            })
    void start_thatFails_printsNoSecret(String option, CapturedOutput output) {
        assertThatThrownBy(() -> start(option, "username=" + CANARY, "password=" + CANARY))
                .satisfies(failure -> assertThat(messages(failure)).noneMatch(message -> message.contains(CANARY)));
        assertThat(output).doesNotContain(CANARY);
    }

    private static List<String> messages(Throwable failure) {
        List<String> messages = new ArrayList<>();
        ObjectHelper.createExceptionIterable(failure).forEach(cause -> messages.add(cause.toString()));
        return messages;
    }

    private static ConfigurableApplicationContext start(String... options) {
        List<String> arguments = new ArrayList<>(List.of("--debug"));
        for (String option : options) {
            arguments.add("--" + Starter.PREFIX + option);
        }
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {}
}
