package io.github.camelauth.examples.syncaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WrongConfigurationTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "password,          ' ',                   'password'",
        "username,          ' ',                   'username'",
        "company,           herald,                'company'",
        "environment,       stage,                 'environment'",
        "environment,       made-up,               'environment'",
        "method,            made-up,               'method'",
        "base-url,          https://a:made-up@b.c, 'baseUrl'",
        "base-url,          http://192.0.2.1,      'baseUrl'",
        "base-url,          ' ',                   'baseUrl'",
        "cron,              often,                 'syncaccess.cron'",
        "runs,              03,                    'syncaccess.runs'",
        "first,             2022,                  'syncaccess.first'",
        "lag,               long,                  'syncaccess.lag'",
        "never-subscribers, no,                    'syncaccess.never-subscribers'",
        "format,            xml,                   'syncaccess.format'",
    })
    void wrongOption_endsTheExampleWithOneLineThatNamesIt(String name, String value, String named) {
        Map<String, String> settings = account();
        settings.put(name, value);

        assertOneLine(Run.with(settings), named);
    }

    @Test
    void hostOfCompanyAndProperty_withIllegalCharacters_isNamed() {
        Map<String, String> settings = account();
        settings.remove("base-url");
        settings.putAll(Map.of("company", "the herald", "property", "times"));

        assertOneLine(Run.with(settings), "'company'");
    }

    @Test
    void brokenStateFile_isNamed_andNotTakenForAFirstRun() throws IOException {
        Files.writeString(folder.resolve("state.json"), "{\"server\":\"http://127.0.0.1:9\"}");

        assertOneLine(Run.with(account()), "'syncaccess.state-file'");
    }

    @Test
    void stateFileOfAnotherServer_isNamed() throws IOException {
        State others = new State("https://other.example.com", Instant.EPOCH, Set.of());
        Files.write(folder.resolve("state.json"), others.write());

        assertOneLine(Run.with(account()), "'syncaccess.state-file' is of another server, https://other.example.com");
    }

    private static void assertOneLine(Run run, String named) {
        assertThat(run.status()).isOne();
        assertThat(run.output().lines())
                .singleElement()
                .asString()
                .startsWith("Error: ")
                .contains(named);
        assertThat(run.output()).doesNotContain("made-up@", "made-up-password");
    }

    /** Nothing listens there, should a check fail to stop the example. */
    private Map<String, String> account() {
        return new HashMap<>(Map.of(
                "base-url", "http://127.0.0.1:9",
                "username", "demo-api-user",
                "password", "made-up-password",
                "directory", folder.toString(),
                "cron", Account.EVERY_SECOND,
                "runs", "1"));
    }
}
