package io.github.camelauth.syncaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.camelauth.syncaccess.SyncaccessAuthConfiguration.Environment;
import io.github.camelauth.syncaccess.SyncaccessAuthConfiguration.Method;
import io.github.camelauth.syncaccess.SyncaccessAuthConfiguration.RequestFormat;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Options that cannot be, and the host that they make. */
final class SyncaccessOptionsTest {

    private static SyncaccessAuthConfiguration good() {
        SyncaccessAuthConfiguration options = new SyncaccessAuthConfiguration();
        options.setCompany("Herald");
        options.setProperty("times-daily");
        options.setUsername("api-user");
        options.setPassword("made-up");
        return options;
    }

    @ParameterizedTest
    @CsvSource({
        "production, https://syncaccess-herald-times-daily.syncronex.com",
        "stage, https://syncaccess-herald-times-daily.stage.syncronex.com"
    })
    void origin_isMadeOfCompanyPropertyAndEnvironment(Environment environment, String origin) {
        SyncaccessAuthConfiguration options = good();
        options.setEnvironment(environment);
        SyncaccessAuthProcessor.of(options);
        assertThat(options.origin()).hasToString(origin);
        assertThat(options.hosts().authorities()).containsExactly(origin.substring("https://".length()) + ":443");
    }

    @Test
    void origin_isTheBaseUrlWhereThatIsSet() {
        SyncaccessAuthConfiguration options = good();
        byBaseUrl(options);
        SyncaccessAuthProcessor.of(options);
        assertThat(options.origin()).hasToString("https://news.example.com");
    }

    private static void byBaseUrl(SyncaccessAuthConfiguration options) {
        options.setCompany(null);
        options.setProperty(null);
        options.setBaseUrl("https://news.example.com");
    }

    static Stream<Arguments> wrongOptions() {
        return Stream.of(
                wrong("'company'", options -> options.setCompany("herald.evil.example/")),
                wrong("'company'", options -> options.setCompany("-herald")),
                wrong("'company'", options -> options.setCompany(" ")),
                wrong("'property'", options -> options.setProperty("times_daily")),
                wrong("'property'", options -> options.setProperty("tïmes")),
                wrong("'property'", options -> options.setProperty(null)),
                wrong("too long", options -> options.setCompany("h".repeat(60))),
                wrong("'company'", options -> options.setBaseUrl("https://news.example.com")),
                wrong("'property'", options -> {
                    byBaseUrl(options);
                    options.setProperty("times");
                }),
                wrong("'environment'", options -> {
                    byBaseUrl(options);
                    options.setEnvironment(Environment.stage);
                }),
                wrong("'baseUrl'", options -> {
                    byBaseUrl(options);
                    options.setBaseUrl("http://news.example.com");
                }),
                wrong("'company' and 'property', or option 'baseUrl'", options -> {
                    byBaseUrl(options);
                    options.setBaseUrl(null);
                }),
                wrong("'password'", options -> options.setPassword(null)),
                wrong("'username' and 'password'", options -> {
                    options.setUsername(null);
                    options.setPassword(null);
                }),
                wrong("'username'", options -> {
                    options.setMethod(Method.basic);
                    options.setUsername("api:user");
                }),
                wrong("'requestFormat'", options -> {
                    options.setMethod(Method.basic);
                    options.setRequestFormat(RequestFormat.json);
                }));
    }

    private static Arguments wrong(String named, Consumer<SyncaccessAuthConfiguration> change) {
        return Arguments.of(named, change);
    }

    @ParameterizedTest
    @MethodSource("wrongOptions")
    void option_thatCannotBe_isNamed(String named, Consumer<SyncaccessAuthConfiguration> change) {
        SyncaccessAuthConfiguration options = good();
        change.accept(options);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyncaccessAuthProcessor.of(options))
                .withMessageContaining(named)
                .withMessageNotContaining("made-up");
    }
}
