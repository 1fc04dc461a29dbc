package io.github.camelauth.checkfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.CheckfrontSimulator;
import io.github.camelauth.simulator.SimulatorClock;
import io.github.camelauth.testsupport.ChildJvm;
import io.github.camelauth.testsupport.TestApp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four processes of 50 threads each, which share one grant by the file store, each time at its expiry. */
final class CheckfrontFleetTest {

    private static final int PROCESSES = 4;
    private static final int LIFE = 14_000;

    /** By the system's time, which is the children's. */
    private final CheckfrontSimulator checkfront = CheckfrontSimulator.builder()
            .clock(SimulatorClock.ticking())
            .redirectUri(CheckfrontApp.REDIRECT_URI)
            .start();

    private final List<ChildJvm> fleet = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        fleet.forEach(ChildJvm::close);
        checkfront.close();
    }

    @Test
    void expiredGrant_fiveRounds_isRefreshedOnceEach() throws IOException {
        rounds(5);
    }

    @Tag("soak")
    @Test
    void expiredGrant_twoHundredRounds_isRefreshedOnceEach() throws IOException {
        rounds(200);
    }

    /** Every second round the token ends before its time, while all poll on: only the API's answer tells of it. */
    private void rounds(int rounds) throws IOException {
        connect();
        for (int process = 0; process < PROCESSES; process++) {
            fleet.add(ChildJvm.start(
                    CheckfrontFleetProcess.class, checkfront.baseUrl(), checkfront.bookingsPath(), folder.toString()));
        }
        for (ChildJvm child : fleet) {
            assertThat(child.waitFor(CheckfrontFleetProcess.READY)).isTrue();
        }
        for (int round = 1; round <= rounds; round++) {
            boolean expires = round % 2 == 1;
            poll(expires ? LIFE : 1);
            if (!expires) {
                checkfront.accessTokensDie();
                poll(0);
            }
            assertThat(checkfront.refreshes()).as("round %d", round).isEqualTo(round);
            assertThat(checkfront.refreshTokensReused()).isZero();
        }
        assertThat(checkfront.maxConcurrentTokenRequests()).isOne();
    }

    private void connect() {
        try (TestApp app = CheckfrontApp.oauth(checkfront)
                .bean("store", CheckfrontApp.store(checkfront, folder))
                .start()) {
            new Browser(app, checkfront).connect(CheckfrontSimulator.DEFAULT_STAFF);
        }
    }

    private void poll(int secondsLater) throws IOException {
        checkfront.clock().advance(Duration.ofSeconds(secondsLater));
        for (ChildJvm child : fleet) {
            child.tell(Integer.toString(secondsLater));
        }
        for (ChildJvm child : fleet) {
            assertThat(child.waitFor(CheckfrontFleetProcess.failures(0))).isTrue();
        }
    }
}
