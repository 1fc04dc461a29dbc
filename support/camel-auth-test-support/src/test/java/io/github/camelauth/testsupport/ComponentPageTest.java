package io.github.camelauth.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ComponentPageTest {

    private static final String PAGE =
            """
            = Page

            // component options: START
            stale
            // component options: END
            between
            // endpoint options: START
            // endpoint options: END
            // component headers: START
            // component headers: END
            the rest
            """;

    @TempDir
    private Path folder;

    private ComponentPage page;

    @BeforeEach
    void read() throws Exception {
        Path catalogue = folder.resolve("a-auth.json");
        Files.writeString(
                catalogue,
                """
                {"componentProperties": {"carrier": {"description": "A|B.", "type": "enum", "enum": ["a", "b"],
                    "defaultValue": "a", "secret": true}},
                 "properties": {"carrier": {}, "types": {"description": "C.", "type": "object",
                    "javaType": "java.util.Map<java.lang.String, x.Y>"}},
                 "headers": {}}
                """);
        page = new ComponentPage(ComponentMetadata.of(catalogue));
    }

    @Test
    void staleTable_isReplaced_andTheRestOfThePageStays() {
        assertThat(page.withTables(PAGE))
                .startsWith("= Page\n\n// component options: START\n=== Component options\n")
                .doesNotContain("stale")
                .contains("|===\n// component options: END\nbetween\n")
                .endsWith("// component headers: END\nthe rest\n");
    }

    @Test
    void option_isARow_withItsBarsEscaped() {
        assertThat(page.withTables(PAGE)).contains("|`carrier` |A\\|B. A secret. One of: `a`, `b`. |a |enum\n");
    }

    @Test
    void optionOfTheEndpoint_isListedIfTheComponentLacksIt() {
        assertThat(page.withTables(PAGE)).contains("|`types` |C. | |Map\n").containsOnlyOnce("`carrier`");
    }

    @Test
    void page_withItsTables_staysAsItIs() {
        String once = page.withTables(PAGE);
        assertThat(page.withTables(once)).isEqualTo(once);
    }

    @Test
    void page_withoutAMark_isRefusedNamingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> page.withTables(PAGE.replace("// endpoint options: END", "")))
                .withMessageContaining("// endpoint options: END");
    }
}
