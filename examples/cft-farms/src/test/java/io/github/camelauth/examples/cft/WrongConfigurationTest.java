package io.github.camelauth.examples.cft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.CftSimulator;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WrongConfigurationTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "access-key,                ' ',                             'accessKey'",
        "access-key,                made-up,                         'accessKey'",
        "api-key,                   made-up,                         'apiKey'",
        "api-key,                   ' ',                             cft.api-key",
        "username,                  made-up,                         'password'",
        "client-id,                 made-up,                         'clientSecret'",
        "app-id,                    one,                             'appId'",
        "registration-callback-url, https://ops.example.com/made-up, 'appId'",
        "base-url,                  https://a:made-up@b.c,           'baseUrl'",
        "period,                    often,                           'cft.period'",
        "polls,                     -1,                              'cft.polls'",
        "port,                      http,                            'port'",
    })
    void wrongOption_endsTheExampleWithOneLineThatNamesIt(String name, String value, String named) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "base-url",
                "http://127.0.0.1:9",
                "access-key",
                CftSimulator.DEFAULT_APP_KEY,
                "api-key",
                CftSimulator.DEFAULT_USER_KEY,
                "directory",
                folder.toString(),
                "polls",
                "1"));
        settings.put(name, value);

        Run run = Run.with(settings);
        assertThat(run.status()).isOne();
        assertThat(run.output().lines())
                .singleElement()
                .asString()
                .startsWith("Error: ")
                .contains(named);
        assertThat(run.output()).doesNotContain("made-up", CftSimulator.DEFAULT_APP_KEY);
    }
}
