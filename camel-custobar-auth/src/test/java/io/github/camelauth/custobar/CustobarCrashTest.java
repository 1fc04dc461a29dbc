package io.github.camelauth.custobar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.simulator.SimulatorClock;
import io.github.camelauth.testsupport.ChildJvm;
import io.github.camelauth.testsupport.LogCapture;
import io.github.camelauth.testsupport.TestApp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed (SIGKILL) while a token is created, and what the next one does. */
final class CustobarCrashTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LEASE_IS_OVER = Duration.ofMinutes(2);

    /** By the system's time, which is the child's. */
    private final CustobarSimulator custobar =
            CustobarApp.simulator().clock(SimulatorClock.ticking()).start();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        custobar.close();
    }

    @Test
    void process_killedBetweenTheAnswerAndTheSave_leavesOneOrphanThatIsNamed() throws Exception {
        try (ChildJvm child = start()) {
            assertThat(child.waitFor(CustobarCrashProcess.ABOUT_TO_SAVE)).isTrue();
            child.kill();
        }
        assertThat(custobar.tokensCreated()).isOne();
        assertOneMoreMintAndTheOrphanNamed();
    }

    @Test
    void process_killedBeforeTheAnswerArrives_leavesOneOrphanThatIsNamed() throws Exception {
        try (ChildJvm child = start()) {
            custobar.addListener(request -> {
                if (request.path().equals(CustobarApp.TOKENS)) {
                    child.kill();
                }
            });
            await().atMost(PATIENCE).until(() -> !child.alive());
        }
        assertThat(custobar.tokensCreated()).isOne();
        assertOneMoreMintAndTheOrphanNamed();
    }

    private void assertOneMoreMintAndTheOrphanNamed() {
        custobar.clock().advance(LEASE_IS_OVER);
        String orphan = custobar.tokens().get(0).name();
        try (LogCapture log = new LogCapture()) {
            poll();
            assertThat(log.ours(Level.WARN)).anySatisfy(line -> assertThat(line)
                    .contains("the vendor may hold a token that nobody has")
                    .contains("under the name '" + orphan + "'"));
        }
        poll();
        assertThat(custobar.tokensCreated()).isEqualTo(2);
    }

    private void poll() {
        try (TestApp app = CustobarApp.scoped(custobar)
                .bean("store", CustobarApp.store(custobar, folder))
                .start()) {
            app.result("direct:poll", String.class);
        }
    }

    private ChildJvm start() throws IOException {
        return ChildJvm.start(
                CustobarCrashProcess.class,
                custobar.baseUrl(),
                folder.resolve("tokens").toString(),
                folder.resolve("key.json").toString(),
                custobar.retrievePath());
    }
}
