package io.github.camelauth.examples.syncaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelauth.simulator.Fault;
import io.github.camelauth.simulator.SyncaccessSimulator;
import io.github.camelauth.simulator.SyncaccessSubscriber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class RestartTest {

    private final List<SyncaccessSubscriber> accounts = new ArrayList<>();
    private final SyncaccessSimulator syncaccess =
            SyncaccessSimulator.builder().subscribers(List.of()).start();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        syncaccess.close();
    }

    private void signUp(Instant created) {
        accounts.add(Account.subscriber(accounts.size() + 1, created));
        syncaccess.changeSubscribers(accounts);
    }

    private Run run(int runs) {
        Map<String, String> settings = Account.of(syncaccess, folder);
        settings.put("runs", Integer.toString(runs));
        return Run.with(settings);
    }

    private void assertEachAccountOnce() throws IOException {
        assertThat(Account.rows(folder)).hasSameSizeAs(accounts).doesNotHaveDuplicates();
    }

    @Test
    void secondThatTwoRangesShare_losesNobody_andGivesNobodyTwice() throws IOException {
        signUp(Instant.parse("2022-01-01T00:00:00Z"));
        run(1);
        Instant end = Account.state(folder).end();
        // Was there in the second that the first range ended with, and shows up only now.
        signUp(end);
        // Quartz may fire once more in the second of the first run, when nothing is to be asked yet: two runs.
        Run second = run(2);

        assertThat(second.output()).contains("goes on from " + end, "1 new -> ");
        assertEachAccountOnce();
        // Now it is in the second that the last two ranges share.
        run(2);
        assertEachAccountOnce();
    }

    @Test
    void crashBetweenRowsAndState_isMadeGoodByReplacingThatFile() throws IOException {
        signUp(Instant.parse("2022-01-01T00:00:00Z"));
        run(1);
        Files.delete(folder.resolve("state.json"));
        signUp(Instant.parse("2022-01-02T00:00:00Z"));
        run(1);

        assertEachAccountOnce();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void processKilledWhileItAsks_losesNobody() throws Exception {
        signUp(Instant.parse("2022-01-01T00:00:00Z"));
        CountDownLatch answer = new CountDownLatch(1);
        syncaccess.failAt(syncaccess.subscribersPath(), Fault.heldUntil(answer));
        Process example = start();
        try {
            await().atMost(30, TimeUnit.SECONDS)
                    .until(() -> syncaccess.counters().requests(syncaccess.subscribersPath()) == 1);
        } finally {
            example.destroyForcibly().waitFor();
            answer.countDown();
        }
        assertThat(folder.resolve("state.json")).doesNotExist();

        assertThat(run(1).status()).isZero();
        assertEachAccountOnce();
    }

    @Test
    void processToldToEnd_stopsAndSaysSo() throws Exception {
        signUp(Instant.parse("2022-01-01T00:00:00Z"));
        Process example = start();
        try (var output = example.inputReader()) {
            String line = output.readLine();
            while (line != null && !line.contains("token: FRESH")) {
                line = output.readLine();
            }
            // By its handle: destroy() of a Process also closes the pipe with the last line in it.
            example.toHandle().destroy();
            assertThat(output.lines().filter(last -> !last.isEmpty()))
                    .last()
                    .asString()
                    .startsWith("Stopped.");
        } finally {
            example.destroyForcibly();
        }
        assertEachAccountOnce();
    }

    private Process start() throws IOException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                SyncaccessSubscribers.class.getName());
        java.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Account.of(syncaccess, folder).forEach((name, value) -> java.environment()
                .put("SYNCACCESS_" + name.replace('-', '_').toUpperCase(Locale.ROOT), value));
        java.environment().put("SYNCACCESS_RUNS", "0");
        return java.redirectErrorStream(true).start();
    }
}
