package io.github.camelauth.examples.syncaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.Fault;
import io.github.camelauth.simulator.SyncaccessSimulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class RealModeTest {

    private final SyncaccessSimulator syncaccess = SyncaccessSimulator.start();
    private Path folder;
    private Map<String, String> settings;

    @BeforeEach
    void account(@TempDir Path files) {
        folder = files;
        settings = Account.of(syncaccess, files);
    }

    @AfterEach
    void close() {
        syncaccess.close();
    }

    @Test
    void subscribers_areWrittenAsTheyCame_andNoSecretIsPrinted() throws IOException {
        Run run = Run.with(settings);

        assertThat(run.status()).isZero();
        assertThat(Account.rows(folder)).hasSize(2).first().asString().startsWith("{\"UserId\":1001,\"Email\":\"ada@");
        assertThat(run.output())
                .contains("real: your syncAccess account", "2 new -> ", "FRESH, Bearer", "Stopped.")
                .doesNotContain(
                        SyncaccessSimulator.DEFAULT_PASSWORD,
                        SyncaccessSimulator.DEFAULT_USERNAME,
                        syncaccess.tokens().get(0).value().reveal());
    }

    @Test
    void csv_withThoseWhoNeverSubscribed() throws IOException {
        settings.putAll(Map.of("format", "csv", "never-subscribers", "true"));

        assertThat(Run.with(settings).status()).isZero();
        assertThat(Account.rows(folder))
                .hasSize(4)
                .contains("UserId,Email,FirstName,LastName,PhoneNumber", "1003,linus@example.com,Linus,Example,");
    }

    @Test
    void basic_makesNoTokenRequest() throws IOException {
        settings.put("method", "basic");

        assertThat(Run.with(settings).status()).isZero();
        assertThat(Account.rows(folder)).hasSize(2);
        assertThat(syncaccess.tokenRequests()).isZero();
    }

    @Test
    void nobodyInTheRange_movesTheRangeOn_andWritesNoFile() throws IOException {
        settings.put("first", "2023-01-01T00:00:00Z");

        Run run = Run.with(settings);
        assertThat(run.status()).isZero();
        assertThat(run.output()).contains("nobody new");
        assertThat(Account.rows(folder)).isEmpty();
        assertThat(Account.state(folder).end()).isAfter("2024-01-01T00:00:00Z");
    }

    @Test
    void failedRun_movesNothing_andTheNextTakesItsRangeToo() throws IOException {
        syncaccess.failAt(syncaccess.subscribersPath(), Fault.status(500));
        settings.put("runs", "2");

        Run run = Run.with(settings);
        assertThat(run.status()).isZero();
        assertThat(run.output())
                .containsPattern("failed, and the next run asks for this range again: .*500.*\\R")
                .contains("Run 2: created from 2000-01-01 00:00:00", "2 new -> ")
                .doesNotContain("\tat ");
        assertThat(Account.rows(folder)).hasSize(2);
    }

    @Test
    void answerThatIsNoList_isAFailure_notAnEmptyRange() {
        syncaccess.failAt(syncaccess.subscribersPath(), Fault.loginPage());

        Run run = Run.with(settings);
        assertThat(run.status()).isOne();
        assertThat(run.output()).contains("syncAccess answered something else than JSON");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void wrongPassword_isAskedAboutOnce_andToldOnce() {
        settings.putAll(Map.of("password", "made-up-and-wrong", "runs", "2"));

        Run run = Run.with(settings);
        assertThat(run.status()).isOne();
        assertThat(run.output())
                .contains("asks for this range again: the same reason", "token: NONE")
                .doesNotContain("made-up-and-wrong", "\tat ");
        assertThat(syncaccess.tokenRequests()).isOne();
        assertThat(folder).isEmptyDirectory();
    }
}
