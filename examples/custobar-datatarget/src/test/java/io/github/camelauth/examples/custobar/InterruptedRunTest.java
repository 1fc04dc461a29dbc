package io.github.camelauth.examples.custobar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.CustobarSimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The example as a process of its own, ended from outside. */
@Timeout(60)
final class InterruptedRunTest {

    @Test
    void realMode_whenTheProcessIsToldToEnd_stopsAndSaysSo(@TempDir Path folder) throws Exception {
        try (CustobarSimulator custobar = CustobarSimulator.start()) {
            Process example = start(custobar, folder);
            try (BufferedReader output = example.inputReader()) {
                assertThat(linesUntil("token: FRESH", output)).anyMatch(line -> line.startsWith("Poll 1: 3 rows"));
                // By its handle: destroy() of a Process also closes the pipe with the last line in it.
                example.toHandle().destroy();
                assertThat(output.lines().filter(line -> !line.isEmpty()))
                        .last()
                        .asString()
                        .startsWith("Stopped.");
                assertThat(example.waitFor(10, TimeUnit.SECONDS)).isTrue();
            } finally {
                example.destroyForcibly();
            }
        }
    }

    private static Process start(CustobarSimulator custobar, Path folder) throws IOException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), CustobarDatatarget.class.getName());
        java.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        java.environment().put("CUSTOBAR_BASE_URL", custobar.baseUrl());
        java.environment().put("CUSTOBAR_USERNAME", CustobarSimulator.DEFAULT_USERNAME);
        java.environment().put("CUSTOBAR_PASSWORD", CustobarSimulator.DEFAULT_PASSWORD);
        java.environment()
                .put("CUSTOBAR_STORE_DIRECTORY", folder.resolve("tokens").toString());
        return java.redirectErrorStream(true).start();
    }

    private static List<String> linesUntil(String end, BufferedReader output) throws IOException {
        List<String> lines = new ArrayList<>();
        do {
            lines.add(output.readLine());
        } while (!String.valueOf(lines.get(lines.size() - 1)).contains(end));
        return lines;
    }
}
