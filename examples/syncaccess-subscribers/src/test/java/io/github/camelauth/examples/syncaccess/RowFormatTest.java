package io.github.camelauth.examples.syncaccess;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RowFormatTest {

    @Test
    void csv_hasTheNamesOfAllRows_quotesWhatNeedsIt_andLeavesNullEmpty() throws IOException {
        String rows = "[{\"UserId\":1,\"Name\":\"A, \\\"B\\\"\"},{\"UserId\":2,\"Name\":null,\"More\":{\"a\":[1]}}]";

        assertThat(text(RowFormat.csv, rows).lines())
                .containsExactly("UserId,Name,More", "1,\"A, \"\"B\"\"\",", "2,,\"{\"\"a\"\":[1]}\"");
    }

    @Test
    void jsonl_isALineForEachUser_theLastOneOfAUserThatComesTwice() throws IOException {
        assertThat(text(RowFormat.jsonl, "[{\"UserId\":1},{\"UserId\":1,\"Name\":\"A\\nB\"}]"))
                .isEqualTo("{\"UserId\":1,\"Name\":\"A\\nB\"}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "[7]", "[{}]", "[{\"UserId\":null}]", "<html>"})
    void anythingElseThanAListOfUsers_isRefused(String answer) {
        assertThatThrownBy(() -> Extract.of(answer.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("syncAccess ");
    }

    private static String text(RowFormat format, String rows) throws IOException {
        return new String(format.write(Extract.of(rows.getBytes(UTF_8)).without(Set.of())), UTF_8);
    }
}
