package io.github.camelauth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;

final class SecretTest {

    private static final Secret SECRET = Secret.of("s3cr3t-value");

    @Test
    void toString_always_hidesTheValue() {
        assertThat(SECRET).hasToString("<redacted>");
        assertThat(String.format("%s|%s", SECRET, Map.of("a", SECRET))).doesNotContain("s3cr3t");
    }

    @Test
    void json_byPlainJackson_hidesTheValue() throws Exception {
        assertThat(new ObjectMapper().writeValueAsString(Map.of("password", SECRET)))
                .isEqualTo("{\"password\":\"<redacted>\"}");
    }

    @Test
    void reveal_always_givesTheValue() {
        assertThat(SECRET.reveal()).isEqualTo("s3cr3t-value");
    }

    @Test
    void equals_byValue_andHashCodeAgrees() {
        assertThat(SECRET).isEqualTo(Secret.of("s3cr3t-value")).hasSameHashCodeAs(Secret.of("s3cr3t-value"));
        assertThat(SECRET).isNotEqualTo(Secret.of("s3cr3t-valuf")).isNotEqualTo("s3cr3t-value");
    }

    @ParameterizedTest
    @NullAndEmptySource
    void of_nullOrEmpty_isRefusedAndOfNullableGivesNull(String value) {
        assertThatThrownBy(() -> Secret.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("empty");
        assertThat(Secret.ofNullable(value)).isNull();
    }

    @Test
    void ofNullable_aValue_wrapsIt() {
        assertThat(Secret.ofNullable("s3cr3t-value")).isEqualTo(SECRET);
    }
}
