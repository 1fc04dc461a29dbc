package io.github.camelauth.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.benchmarks.scenario.Mode;
import org.junit.jupiter.api.Test;

final class OptionsTest {

    @Test
    void parse_nothing_isAFullRunOfEverything() {
        Options options = Options.parse();

        assertThat(options.mode()).isEqualTo(Mode.FULL);
        assertThat(options.wants("B9")).isTrue();
        assertThat(options.readme()).isFalse();
    }

    @Test
    void parse_shortOnlySome_wantsNoOthers() {
        Options options = Options.parse("--short", "--only=B1,B4", "--update-readme");

        assertThat(options.mode()).isEqualTo(Mode.SHORT);
        assertThat(options.wants("B4")).isTrue();
        assertThat(options.wants("B2")).isFalse();
        assertThat(options.readme()).isTrue();
    }

    @Test
    void parse_unknown_isRefused() {
        assertThatThrownBy(() -> Options.parse("--fast")).hasMessageContaining("--short");
    }
}
