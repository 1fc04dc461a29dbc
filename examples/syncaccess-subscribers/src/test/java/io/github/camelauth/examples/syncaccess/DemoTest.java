package io.github.camelauth.examples.syncaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.SyncaccessSimulator;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class DemoTest {

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv"})
    void demo_overAFailureAndARestart_extractsEachAccountOnce_andPrintsNoSecret(String format, @TempDir Path folder) {
        Path users = folder.resolve("users");
        Run demo = Run.with(Map.of("cron", Account.EVERY_SECOND, "format", format, "directory", users.toString()));

        assertThat(demo.output())
                .containsSubsequence(
                        "demo: a simulator in this process",
                        "goes on from 2000-01-01T00:00:00Z",
                        "Run 1: created from 2000-01-01 00:00:00 to 2026-01-05 05:59:",
                        "3 new -> subscribers-20000101T000000Z." + format,
                        "nobody new, 3 since the start",
                        "failed, and the next run asks for this range again: ",
                        "goes on from 2026-01-06T05:59:",
                        "Run 4: created from 2026-01-06 05:59:",
                        "3 new -> subscribers-20260106T0559",
                        "9 since the start")
                .containsPattern("extracts +answered with HTTP 200, 404, 500, 200, 200, 200\\R")
                .containsPattern("rows in the files +9, each account once\\R")
                .doesNotContain("ERROR", "WARN", "\tat ")
                .doesNotContain(SyncaccessSimulator.DEFAULT_PASSWORD, SyncaccessSimulator.DEFAULT_USERNAME);
        assertThat(demo.status()).isZero();
        assertThat(users).doesNotExist();
    }
}
