package io.github.camelauth.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JsonBodyTest {

    @Test
    void fields_areAnObject_inTheirOrder_withWhatJsonNeedsEscaped() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("username", "ada");
        fields.put("password", "a\"b\\c\né");
        assertThat(JsonBody.of(fields)).isEqualTo("{\"username\":\"ada\",\"password\":\"a\\\"b\\\\c\\né\"}");
    }
}
