package io.github.camelauth.examples.timbr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModeTest {

    @ParameterizedTest
    @CsvSource({
        "base-url,            true",
        "api-key,             true",
        "authorization-token, true",
        "username,            true",
        "password,            true",
        "auth-key,            true",
        "key-derivation,      true",
        "credentials-format,  true",
        "access-token,        true",
        "token-source,        true",
        "login-path,          true",
        "token-field,         true",
        "ontology,            false",
        "query,               false",
        "queries,             false",
        "period,              false",
        "something-else,      false",
    })
    void mode_isRealWhereAnythingIsSaidOfAnAccount(String name, boolean real) {
        Map<String, String> property = Map.of("timbr." + name, "value");
        Map<String, String> variable = Map.of("TIMBR_" + name.replace('-', '_').toUpperCase(Locale.ROOT), "value");

        assertThat(Settings.of(property::get, none -> null).nameAccount()).isEqualTo(real);
        assertThat(Settings.of(none -> null, variable::get).nameAccount()).isEqualTo(real);
    }
}
