package io.github.camelauth.examples.syncaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModeTest {

    @ParameterizedTest
    @CsvSource({
        "company,           true",
        "property,          true",
        "environment,       true",
        "base-url,          true",
        "username,          true",
        "password,          true",
        "method,            true",
        "cron,              false",
        "runs,              false",
        "first,             false",
        "lag,               false",
        "never-subscribers, false",
        "format,            false",
        "directory,         false",
        "state-file,        false",
        "something-else,    false",
    })
    void mode_isRealWhereAnythingIsSaidOfAnAccount(String name, boolean real) {
        Map<String, String> property = Map.of("syncaccess." + name, "value");
        Map<String, String> variable =
                Map.of("SYNCACCESS_" + name.replace('-', '_').toUpperCase(Locale.ROOT), "value");

        assertThat(Settings.of(property::get, none -> null).nameAccount()).isEqualTo(real);
        assertThat(Settings.of(none -> null, variable::get).nameAccount()).isEqualTo(real);
    }
}
