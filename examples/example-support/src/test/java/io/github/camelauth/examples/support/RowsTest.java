package io.github.camelauth.examples.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RowsTest {

    @ParameterizedTest
    @ValueSource(strings = {"[{\"id\":7}]", "{\"rows\":[{\"id\":7}]}", "{\"count\":1,\"items\":[{\"id\":7}]}"})
    void list_whereverItIs_givesTheRows(String json) {
        assertThat(rows(json)).contains(List.of(Map.of("id", "7")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id;email", "{\"id\":7}", "null"})
    void anythingElse_givesNoRows(String answer) {
        assertThat(rows(answer)).isEmpty();
    }

    @Test
    void table_alignsColumnsAndCutsWhatIsLong() {
        List<Map<String, String>> rows = rows("[{\"id\":7,\"name\":\"Ada\"},{\"id\":12345,\"more\":{\"a\":1}}]")
                .orElseThrow();
        assertThat(Table.lines(rows)).containsExactly("id     name  more", "7      Ada", "12345        {\"a\":1}");
        assertThat(Table.lines(rows("[\"" + "x".repeat(50) + "\"]").orElseThrow()))
                .containsExactly("value", "x".repeat(37) + "...");
    }

    @Test
    void table_hidesRowsBeyondTwentyAndControlCharacters() {
        List<Map<String, String>> rows = Collections.nCopies(23, Map.of("id", "a\u001b[2Jb"));
        assertThat(Table.lines(rows)).hasSize(22).endsWith("a [2Jb", "... and 3 more");
    }

    private static Optional<List<Map<String, String>>> rows(String answer) {
        return Rows.in(answer.getBytes(UTF_8));
    }
}
