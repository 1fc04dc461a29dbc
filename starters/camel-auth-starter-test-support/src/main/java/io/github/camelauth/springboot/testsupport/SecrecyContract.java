package io.github.camelauth.springboot.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.springboot.generator.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.util.ObjectHelper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** No start, good or bad, shows a secret. */
@ExtendWith(OutputCaptureExtension.class)
public abstract class SecrecyContract extends StarterContract {

    /** A secret for the options of a vendor's own failures. */
    protected static final String CANARY = "Canary-4712";

    private final List<String> canaries = new ArrayList<>(List.of(CANARY));

    protected SecrecyContract(StarterApp app) {
        super(app);
    }

    @BeforeAll
    void collectSecrets() {
        for (String option : app.complete()) {
            String[] nameAndValue = option.split("=", 2);
            secrets()
                    .filter(secret -> secret.dashed().equals(nameAndValue[0]))
                    .forEach(secret -> canaries.add(nameAndValue[1]));
        }
        assertThat(canaries).as("secrets among " + app.complete()).hasSizeGreaterThan(1);
    }

    private Stream<Option> secrets() {
        return accountOptions().stream().filter(Option::secret);
    }

    @Test
    void start_thatSucceeds_printsNoSecret(CapturedOutput output) {
        List<String> options = new ArrayList<>(app.complete());
        app.complete().forEach(option -> options.add("accounts.north." + option));
        try (ConfigurableApplicationContext context = start(options)) {
            assertThat(app.component(context).getAccounts()).containsOnlyKeys("north");
        }
        assertThat(output).contains("Apache Camel").doesNotContain(canaries);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void start_thatFails_printsNoSecret(String failure, CapturedOutput output) {
        List<String> options = new ArrayList<>(app.complete());
        // Two arguments of one name would be a list.
        options.removeIf(option -> option.startsWith(failure.substring(0, failure.indexOf('=') + 1)));
        options.add(failure);
        assertThatThrownBy(() -> start(options)).satisfies(thrown -> assertThat(messages(thrown))
                .noneMatch(message -> canaries.stream().anyMatch(message::contains)));
        assertThat(output).doesNotContain(canaries);
    }

    Stream<String> failures() {
        Stream<String> general = Stream.of(StarterApp.INSECURE, "token-store=#bean:nobody");
        Stream<String> wrong = convertedOptions().map(option -> option.dashed() + "=" + Values.wrong(option));
        Stream<String> misnamed = secrets().map(secret -> "accounts.eu-sales." + secret.dashed() + "=" + CANARY);
        return Stream.of(general, wrong, misnamed, furtherFailures()).flatMap(failures -> failures);
    }

    /** Options that are wrong for a reason of the vendor's, beside the complete ones. */
    protected Stream<String> furtherFailures() {
        return Stream.empty();
    }

    private static List<String> messages(Throwable failure) {
        List<String> messages = new ArrayList<>();
        ObjectHelper.createExceptionIterable(failure).forEach(cause -> messages.add(cause.toString()));
        return messages;
    }

    private ConfigurableApplicationContext start(List<String> options) {
        Stream<String> arguments = options.stream().map(option -> "--" + app.prefix() + option);
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run(Stream.concat(Stream.of("--debug"), arguments).toArray(String[]::new));
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {}
}
