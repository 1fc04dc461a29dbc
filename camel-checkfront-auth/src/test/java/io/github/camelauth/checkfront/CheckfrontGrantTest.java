package io.github.camelauth.checkfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.simulator.CheckfrontSimulator;
import io.github.camelauth.testsupport.LogCapture;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.ReauthorizationRequiredException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A grant from its first refresh token to its end. */
final class CheckfrontGrantTest {

    private final CheckfrontSimulator checkfront = CheckfrontApp.simulator().start();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        checkfront.close();
    }

    private TestApp stored(TestApp app) {
        return app.bean("store", CheckfrontApp.store(checkfront, folder));
    }

    @Test
    void deadGrant_isOneRequestAndOneEvent_andGoesOnByItselfAfterReconnecting() {
        try (TestApp app = CheckfrontApp.oauth(checkfront).start()) {
            Browser browser = new Browser(app, checkfront);
            browser.connect("ada");
            checkfront.revokeGrant("ada");
            for (int poll = 0; poll < 5; poll++) {
                assertThat(app.authFailure("direct:poll")).isInstanceOf(ReauthorizationRequiredException.class);
                CheckfrontApp.advance(checkfront, app, Duration.ofMinutes(10));
            }
            assertThat(app.status()).containsEntry("state", "REAUTHORIZATION_REQUIRED");
            assertThat(checkfront.tokenRequests()).isEqualTo(2);
            await().untilAsserted(() ->
                    assertThat(app.eventTypes()).containsOnlyOnce(TokenEventType.REAUTHORIZATION_REQUIRED));
            browser.connect("ada");
            assertThat(app.status()).containsEntry("state", "FRESH");
            app.result("direct:poll", String.class);
            assertThat(checkfront.refreshTokensReused()).isZero();
        }
    }

    @Test
    void deadGrant_isRememberedOverARestart_andReconnectedThere() {
        try (TestApp app = stored(CheckfrontApp.oauth(checkfront)).start()) {
            new Browser(app, checkfront).connect("ada");
            checkfront.revokeGrant("ada");
            app.authFailure("direct:poll");
        }
        try (TestApp app = stored(CheckfrontApp.oauth(checkfront)).start()) {
            assertThat(app.authFailure("direct:poll")).isInstanceOf(ReauthorizationRequiredException.class);
            assertThat(checkfront.tokenRequests()).isEqualTo(2);
            new Browser(app, checkfront).connect("ada");
            app.result("direct:poll", String.class);
        }
    }

    @Test
    void provisionedRefreshToken_isTheStart_andTheStoredPairBeatsItAfterARestart() {
        String refreshToken = checkfront.provisionPair("ada").refreshToken().reveal();
        for (int process = 0; process < 3; process++) {
            try (TestApp app = stored(CheckfrontApp.oauth(checkfront))
                    .option("refreshToken", refreshToken)
                    .start()) {
                app.result("direct:poll", String.class);
                app.result("direct:refresh", Object.class);
            }
        }
        assertThat(checkfront.refreshes()).isEqualTo(4);
        assertThat(checkfront.refreshTokensReused()).isZero();
    }

    @Test
    void anotherProvisionedRefreshToken_winsOverTheStoredPair() {
        try (TestApp app = stored(CheckfrontApp.provisioned(checkfront, "ada")).start()) {
            app.result("direct:poll", String.class);
        }
        try (TestApp app = stored(CheckfrontApp.provisioned(checkfront, "bob")).start()) {
            app.result("direct:poll", String.class);
            String token =
                    checkfront.newestPair("bob").orElseThrow().accessToken().reveal();
            assertThat(checkfront.journal().last().orElseThrow().header("Authorization"))
                    .contains("BEARER " + token);
        }
        assertThat(checkfront.refreshTokensReused()).isZero();
    }

    @Test
    void start_withoutADurableStore_warnsAndNamesIt() {
        try (LogCapture log = new LogCapture();
                TestApp app = CheckfrontApp.provisioned(checkfront, "ada").start()) {
            app.status();
            assertThat(log.ours(Level.WARN)).singleElement().asString().contains("'tokenStore'", "'refreshToken'");
        }
        try (LogCapture log = new LogCapture();
                TestApp app = stored(CheckfrontApp.oauth(checkfront)).start()) {
            app.status();
            assertThat(log.ours(Level.WARN)).isEmpty();
        }
    }

    @Test
    void refresh_killsThePairBefore_andTheNewOneIsUsed() {
        try (TestApp app = CheckfrontApp.provisioned(checkfront, "ada").start()) {
            for (int renewal = 0; renewal < 5; renewal++) {
                CheckfrontApp.advance(checkfront, app, Duration.ofSeconds(14_000));
                app.result("direct:poll", String.class);
            }
            assertThat(checkfront.refreshes()).isEqualTo(5);
            assertThat(checkfront.rejectedCalls()).isZero();
        }
    }

    @Test
    void changedConsumerSecret_adoptsTheStoredGrant() {
        try (TestApp app = stored(CheckfrontApp.oauth(checkfront)).start()) {
            new Browser(app, checkfront).connect("ada");
        }
        checkfront.changeConsumerSecret("another");
        try (TestApp app = stored(CheckfrontApp.oauth(checkfront))
                .option("consumerSecret", "another")
                .start()) {
            app.result("direct:refresh", Object.class);
            app.result("direct:poll", String.class);
            assertThat(checkfront.exchanges()).isOne();
        }
    }
}
