package io.github.camelauth.examples.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GivenTest {

    private static final List<String> NAMES = List.of("base-url", "runs");

    @ParameterizedTest
    @CsvSource({"7, 9, 7", "'', 9, 9", "' ', 9, 9", ", 9, 9"})
    void systemProperty_winsOverEnvironment_unlessItIsBlank(String property, String variable, String used) {
        Given given = Given.of("vendor.", NAMES, name -> property, name -> variable);

        assertThat(given.value("runs")).contains(used);
    }

    @Test
    void environment_hasTheNameInItsOwnSpelling() {
        Given given = Given.of("vendor.", NAMES, none -> null, Map.of("VENDOR_BASE_URL", "https://a.b")::get);

        assertThat(given.toProperties()).containsExactly(Map.entry("vendor.base-url", "https://a.b"));
        assertThat(given.any(List.of("base-url"))).isTrue();
        assertThat(given.any(List.of("runs"))).isFalse();
    }

    @Test
    void values_areNotPrinted() {
        assertThat(Given.of("vendor.", NAMES, name -> "made-up", none -> null).toString())
                .doesNotContain("made-up");
    }
}
