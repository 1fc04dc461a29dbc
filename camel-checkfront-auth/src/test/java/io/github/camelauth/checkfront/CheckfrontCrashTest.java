package io.github.camelauth.checkfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelauth.simulator.CheckfrontSimulator;
import io.github.camelauth.simulator.CheckfrontSwitches;
import io.github.camelauth.simulator.SimulatorClock;
import io.github.camelauth.testsupport.ChildJvm;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.ReauthorizationRequiredException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed (SIGKILL) while its grant rotates, and what the next one does. */
final class CheckfrontCrashTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LEASE_IS_OVER = Duration.ofMinutes(2);

    /** By the system's time, which is the child's. */
    private final CheckfrontSimulator checkfront = CheckfrontSimulator.builder()
            .clock(SimulatorClock.ticking())
            .redirectUri(CheckfrontApp.REDIRECT_URI)
            .start();

    @TempDir
    Path folder;

    @BeforeEach
    void connect() {
        try (TestApp app = app()) {
            new Browser(app, checkfront).connect(CheckfrontSimulator.DEFAULT_STAFF);
        }
    }

    @AfterEach
    void stop() {
        checkfront.close();
    }

    private TestApp app() {
        return CheckfrontApp.oauth(checkfront)
                .bean("store", CheckfrontApp.store(checkfront, folder))
                .start();
    }

    private ChildJvm start(String where) throws IOException {
        return ChildJvm.start(CheckfrontCrashProcess.class, checkfront.baseUrl(), folder.toString(), where);
    }

    private void killedAt(String where) throws IOException {
        try (ChildJvm child = start(where)) {
            assertThat(child.waitFor(CheckfrontCrashProcess.STANDING_STILL)).isTrue();
            child.kill();
        }
        checkfront.clock().advance(LEASE_IS_OVER);
    }

    private void assertTheGrantLives(int refreshes) {
        try (TestApp app = app()) {
            app.result("direct:poll", String.class);
            app.result("direct:refresh", Object.class);
            app.result("direct:poll", String.class);
        }
        assertThat(checkfront.refreshes()).isEqualTo(refreshes);
    }

    @Test
    void killed_beforeTheRequest_losesNothing() throws IOException {
        killedAt("intent");
        assertTheGrantLives(1);
        assertThat(checkfront.refreshTokensReused()).isZero();
    }

    @Test
    void killed_afterTheSave_losesNothing() throws IOException {
        killedAt("save");
        assertTheGrantLives(2);
        assertThat(checkfront.refreshTokensReused()).isZero();
    }

    @Test
    void killed_betweenAnswerAndSaveAtAVendorWithAGrace_losesNothing() throws IOException {
        checkfront.switches().set(CheckfrontSwitches.REFRESH_GRACE, Duration.ofMinutes(10));
        killedAt("answer");
        assertTheGrantLives(2);
    }

    @Test
    void killed_betweenAnswerAndSaveAtAVendorWithoutOne_needsAPerson_andGoesOnAfterThat() throws IOException {
        killedAt("answer");
        try (TestApp app = app()) {
            assertThat(app.authFailure("direct:poll")).isInstanceOf(ReauthorizationRequiredException.class);
            new Browser(app, checkfront).connect(CheckfrontSimulator.DEFAULT_STAFF);
            app.result("direct:poll", String.class);
        }
    }

    @Test
    void killed_whileTheRequestIsUnderWay_atAVendorWithAGrace_losesNothing() throws IOException {
        checkfront.switches().set(CheckfrontSwitches.REFRESH_GRACE, Duration.ofMinutes(10));
        try (ChildJvm child = start("nowhere")) {
            checkfront.addListener(request -> {
                if (request.path().equals(checkfront.tokenPath()) && checkfront.refreshes() == 1) {
                    child.kill();
                }
            });
            await().atMost(PATIENCE).until(() -> !child.alive());
        }
        checkfront.clock().advance(LEASE_IS_OVER);
        assertTheGrantLives(2);
    }
}
