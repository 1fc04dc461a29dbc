package io.github.camelauth.examples.custobar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WrongConfigurationTest {

    @ParameterizedTest
    @CsvSource({
        "password,          ' ',                   'password'",
        "username,          ' ',                   'username'",
        "secret-key,        made-up-1,             'secretKey'",
        "verification-code, 12345,                 'verificationCode'",
        "access-token,      APIMADEUP,             'accessToken'",
        "base-url,          https://a:made-up@b.c, 'baseUrl'",
        "base-url,          http://192.0.2.1,      'baseUrl'",
        "polls,             03,                    'custobar.polls'",
        "polls,             many,                  'custobar.polls'",
        "poll-period,       often,                 'custobar.poll-period'",
        "repeats,           many,                  'custobar.repeats'",
        "repeat-delay,      1s,                    'custobar.repeat-delay'",
        "troubles,          true,                  'custobar.troubles'",
        "troubles,          some,                  'custobar.troubles'",
    })
    void wrongOption_endsTheExampleWithOneLineThatNamesIt(
            String name, String value, String named, @TempDir Path folder) {
        Map<String, String> settings = account(folder.toString());
        settings.put(name, value);

        Run run = Run.with(settings);
        assertThat(run.status()).isOne();
        assertThat(run.output().lines())
                .singleElement()
                .asString()
                .startsWith("Error: ")
                .contains(named);
        assertThat(run.output()).doesNotContain("made-up", "APIMADEUP");
    }

    @Test
    void unusableStore_isNamed() {
        Run run = Run.with(account("/dev/null/tokens"));
        assertThat(run.status()).isOne();
        assertThat(run.output().lines()).singleElement().asString().contains("'directory'", "/dev/null/tokens");
    }

    @Test
    void outageThatIsNoTime_isNamed() {
        Run run = Run.with(Map.of("troubles", "true", "outage", "long"));
        assertThat(run.status()).isOne();
        assertThat(run.output().lines()).singleElement().asString().contains("'custobar.outage'");
    }

    /** Nothing listens there, should a check fail to stop the example. */
    private static Map<String, String> account(String directory) {
        return new HashMap<>(Map.of(
                "base-url", "http://127.0.0.1:9",
                "username", "demo@example.com",
                "password", "made-up",
                "store-directory", directory,
                "polls", "1"));
    }
}
