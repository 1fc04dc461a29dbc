package io.github.camelauth.checkfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.simulator.CheckfrontSimulator;
import io.github.camelauth.simulator.Fault;
import io.github.camelauth.testsupport.TestApp;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grants that no message uses: a refresh token ends 14 days after its issue. */
final class CheckfrontIdleTest {

    private final CheckfrontSimulator checkfront = CheckfrontApp.simulator().start();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        checkfront.close();
    }

    private TestApp app() {
        return CheckfrontApp.oauth(checkfront)
                .bean("store", CheckfrontApp.store(checkfront, folder))
                .option("principalFromHeader", "true")
                .start();
    }

    /** Days without a message, half a day at a time; what is due meanwhile has time to happen. */
    private void idle(TestApp app, int days) {
        for (int half = 0; half < 2 * days; half++) {
            CheckfrontApp.advance(checkfront, app, Duration.ofHours(12));
            Instant aWeekAgo = checkfront.clock().instant().minus(Duration.ofHours(24 * 7 + 13));
            await().atMost(Duration.ofSeconds(10)).until(() -> checkfront.pairs().stream()
                    .filter(pair -> !pair.refreshRevoked())
                    .allMatch(pair -> pair.issuedAt().isAfter(aWeekAgo)));
        }
    }

    @Test
    void grant_idleFor60Days_lives() {
        try (TestApp app = app()) {
            new Browser(app, checkfront).connect("ada");
            idle(app, 60);
            app.result("direct:poll", String.class);
            await().untilAsserted(() -> assertThat(app.eventTypes())
                    .doesNotContain(TokenEventType.REAUTHORIZATION_REQUIRED, TokenEventType.EXPIRING));
        }
        assertThat(checkfront.refreshes()).isBetween(8L, 12L);
        assertThat(checkfront.refreshTokensReused()).isZero();
    }

    @Test
    void grantsOfAllPrincipals_afterARestartWithoutAnyMessage_live() {
        try (TestApp app = app()) {
            Browser browser = new Browser(app, checkfront);
            browser.connect("ada", "ada");
            browser.connect("bob", "bob");
        }
        try (TestApp app = app()) {
            await().until(() -> CheckfrontApp.principals(app).contains("bob"));
            idle(app, 20);
            assertThat(CheckfrontApp.state(app, "ada")).isNotEqualTo("REAUTHORIZATION_REQUIRED");
        }
        try (TestApp app = app()) {
            new Browser(app, checkfront).pollAs("bob");
            new Browser(app, checkfront).pollAs("ada");
        }
        assertThat(checkfront.refreshTokensReused()).isZero();
    }

    @Test
    void processThatWasOffFor15Days_saysReauthorize_andTellsIt() {
        try (TestApp app = app()) {
            new Browser(app, checkfront).connect("ada");
        }
        checkfront.clock().advance(Duration.ofDays(15));
        try (TestApp app = app()) {
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> "REAUTHORIZATION_REQUIRED".equals(app.status().get("state")));
            for (int poll = 0; poll < 3; poll++) {
                app.authFailure("direct:poll");
                CheckfrontApp.advance(checkfront, app, Duration.ofHours(1));
            }
            await().untilAsserted(() ->
                    assertThat(app.eventTypes()).containsOnlyOnce(TokenEventType.REAUTHORIZATION_REQUIRED));
            assertThat(checkfront.tokenRequests()).isEqualTo(2);
            new Browser(app, checkfront).connect("ada");
            app.result("direct:poll", String.class);
        }
    }

    @Test
    void vendorThatIsAwayFor15Days_isWarnedOfInTime_andTheEndIsSaid() {
        try (TestApp app = app()) {
            new Browser(app, checkfront).connect("ada");
            checkfront.failAlwaysAt(checkfront.tokenPath(), Fault.status(503));
            for (int half = 0; half < 24; half++) {
                CheckfrontApp.advance(checkfront, app, Duration.ofHours(12));
            }
            await().until(() -> app.eventTypes().contains(TokenEventType.EXPIRING));
            checkfront.clearFaults();
            checkfront.clock().advance(Duration.ofDays(3));
            await().atMost(Duration.ofSeconds(10)).until(() -> {
                CheckfrontApp.advance(checkfront, app, Duration.ofHours(1));
                return "REAUTHORIZATION_REQUIRED".equals(app.status().get("state"));
            });
            await().untilAsserted(() -> assertThat(app.eventTypes())
                    .containsOnlyOnce(TokenEventType.EXPIRING, TokenEventType.REAUTHORIZATION_REQUIRED));
        }
    }
}
