package io.github.camelauth.examples.custobar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.CustobarSimulator;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoTest {

    @Test
    void demo_untilItsEnd_printsRowsAndOneScopedToken(@TempDir Path folder) {
        Path usersStore = folder.resolve("tokens");
        Run demo = Run.with(Map.of("polls", "3", "poll-period", "10ms", "store-directory", usersStore.toString()));

        assertThat(demo.status()).isZero();
        assertThat(demo.output())
                .contains("demo: a simulator in this process")
                .contains("Poll 1: 3 rows", "Poll 3: 3 rows", "ada@example.com")
                .contains("FRESH, Bearer, scope /api/datatargets/c8f0iaq7oaj9s/retrieve/, generation 1")
                .contains("token acquired: generation 1")
                .containsPattern("polls +3, answered with HTTP 200\\R")
                .containsPattern("tokens created +1\\R")
                .containsPattern("scope of the token +/api/datatargets/c8f0iaq7oaj9s/retrieve/\\R")
                .containsPattern("outside that scope +GET /api/data/customers/ -> 403")
                .doesNotContain("Poll 4", "ERROR", "WARN");
        assertThat(usersStore).doesNotExist();
    }

    @Test
    void demo_whole_printsNoSecret() {
        Run demo = Run.with(Map.of("polls", "1"));

        assertThat(demo.output())
                .contains("Poll 1: 3 rows")
                .doesNotContain(CustobarSimulator.DEFAULT_PASSWORD, DemoTarget.SECRET_KEY)
                .doesNotContainPattern("API[A-Z0-9]{10}");
    }
}
