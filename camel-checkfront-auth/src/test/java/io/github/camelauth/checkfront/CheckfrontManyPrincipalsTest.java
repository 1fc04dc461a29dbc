package io.github.camelauth.checkfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.simulator.CheckfrontSimulator;
import io.github.camelauth.testsupport.TestApp;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Very many principals behind one route: each has a token of its own, and none a thread. */
final class CheckfrontManyPrincipalsTest {

    /** The engine's: one that ticks, and 32 that ask. */
    private static final int MOST_THREADS = 40;

    private final CheckfrontSimulator checkfront = CheckfrontApp.simulator().start();
    private final TestApp app = CheckfrontApp.oauth(checkfront).option("principalFromHeader", "true");

    @AfterEach
    void stop() {
        app.close();
        checkfront.close();
    }

    @Test
    void twoThousandPrincipals_workWithAFewThreads() {
        many(2_000);
    }

    @Tag("soak")
    @Test
    void hundredThousandPrincipals_workWithAFewThreads() {
        many(100_000);
    }

    private void many(int count) {
        app.start();
        int threadsBefore = engineThreads();
        for (int number = 0; number < count; number++) {
            connect("staff-" + number);
        }
        for (int number = 0; number < count; number += 97) {
            String token = token("staff-" + number);
            assertThat(token)
                    .isEqualTo(checkfront
                            .newestPair("staff-" + number)
                            .orElseThrow()
                            .accessToken()
                            .reveal());
        }
        assertThat(AuthContext.of(app.context()).engine().managers()).hasSizeGreaterThanOrEqualTo(count);
        assertThat(engineThreads() - threadsBefore).isLessThan(MOST_THREADS);
        CheckfrontApp.advance(checkfront, app, Duration.ofDays(7).plusHours(1));
        await().atMost(Duration.ofMinutes(10)).until(() -> checkfront.refreshes() >= count);
        assertThat(engineThreads() - threadsBefore).isLessThan(MOST_THREADS);
        assertThat(checkfront.refreshTokensReused()).isZero();
    }

    /** As if this principal came back from the consent page. */
    private void connect(String principal) {
        Browser browser = new Browser(app, checkfront);
        String url = browser.begunFor(principal).getHeader("Location", String.class);
        String state = url.replaceAll(".*[?&]state=([^&]*).*", "$1");
        String code = checkfront.issueCode(principal, CheckfrontApp.REDIRECT_URI);
        assertThat(Browser.status(browser.query("code=" + code + "&state=" + state)))
                .isEqualTo(200);
    }

    private String token(String principal) {
        Exchange done = app.send("direct:token", null, Map.of(CheckfrontAuthConstants.PRINCIPAL, principal));
        return done.getMessage()
                .getBody(io.github.camelauth.token.AccessToken.class)
                .value()
                .reveal();
    }

    private static int engineThreads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("camel-auth"))
                .count();
    }
}
