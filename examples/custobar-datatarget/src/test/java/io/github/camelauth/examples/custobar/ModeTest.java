package io.github.camelauth.examples.custobar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModeTest {

    @ParameterizedTest
    @CsvSource({
        "base-url,          REAL",
        "username,          REAL",
        "password,          REAL",
        "secret-key,        REAL",
        "verification-code, REAL",
        "access-token,      REAL",
        "integration-id,    REAL",
        "datatarget,        DEMO",
        "poll-period,       DEMO",
        "polls,             DEMO",
        "store-directory,   DEMO",
        "store-key-file,    DEMO",
        "something-else,    DEMO",
    })
    void mode_isRealWhereAnythingIsSaidOfAnAccount(String name, Mode mode) {
        Map<String, String> property = Map.of("custobar." + name, "value");
        Map<String, String> variable =
                Map.of("CUSTOBAR_" + name.replace('-', '_').toUpperCase(Locale.ROOT), "value");

        assertThat(Mode.of(Settings.of(property::get, none -> null))).isEqualTo(mode);
        assertThat(Mode.of(Settings.of(none -> null, variable::get))).isEqualTo(mode);
    }

    @ParameterizedTest
    @CsvSource({"true, TROUBLES", "false, DEMO", "'', DEMO"})
    void troubles_areOptIn(String said, Mode mode) {
        assertThat(Mode.of(Settings.of(Map.of("custobar.troubles", said)::get, none -> null)))
                .isEqualTo(mode);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "' ', ''"})
    void mode_ofBlankValues_isDemo(String property, String variable) {
        assertThat(Mode.of(Settings.of(name -> property, name -> variable))).isEqualTo(Mode.DEMO);
    }

    @ParameterizedTest
    @CsvSource({"7, 9, 7", "'', 9, 9", ", 9, 9"})
    void systemProperty_winsOverEnvironment(String property, String variable, String used) {
        assertThat(Settings.of(name -> property, name -> variable).toProperties())
                .containsEntry("custobar.polls", used);
    }
}
