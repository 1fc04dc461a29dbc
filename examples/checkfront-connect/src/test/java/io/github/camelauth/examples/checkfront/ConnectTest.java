package io.github.camelauth.examples.checkfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelauth.simulator.CheckfrontSimulator;
import io.github.camelauth.simulator.CheckfrontSwitches;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The way through the vendor's consent page, without a browser. */
final class ConnectTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static App app;
    private static CheckfrontSimulator checkfront;

    private final Visitor operator = Visitor.loggedIn(app);

    @BeforeAll
    static void start() {
        app = App.start("checkfront.poll-period=200");
        checkfront = app.checkfront();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void connect_whenAnAccessTokenDies_goesOnWithoutAPerson() {
        // The status of such an answer is not documented; the strangest of them:
        checkfront.switches().set(CheckfrontSwitches.BAD_TOKEN_STATUS, 200);
        URI callback = checkfront.approve("ada", operator.connect("ada"));
        assertThat(Visitor.location(operator.open(callback))).hasToString(app.url("/?connected"));
        await().atMost(SOON).until(() -> operator.bookings().contains("DEMO-010126"));

        long refreshes = checkfront.refreshes();
        checkfront.accessTokensDie();
        await().atMost(SOON).until(() -> checkfront.refreshes() == refreshes + 1);
        assertThat(operator.account("ada")).contains("Connected").doesNotContain("refused");
        assertThat(checkfront.refreshTokensReused()).isZero();
    }

    @Test
    void connect_whenStaffDenies_saysSoAndChangesNothing() {
        HttpResponse<String> answer = operator.open(checkfront.deny(operator.connect("grace")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Access was not allowed", "href=\"/\"");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("style-src 'unsafe-inline'");
        assertThat(operator.account("grace")).contains("Not connected");
    }

    @Test
    void connect_ofAnAccountThatIsNotConfigured_isNotFound() {
        HttpResponse<String> answer = operator.post("/connect/nobody", operator.csrf("/"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(operator.cookieNames()).containsExactly("JSESSIONID");
    }

    @Test
    void connect_byALink_isNotPossible() {
        assertThat(operator.get("/connect/ada").statusCode()).isEqualTo(405);
    }

    @Test
    void status_forPrograms_namesEachAccountAndNoSecret() {
        HttpResponse<String> answer = operator.get("/status");
        assertThat(answer.body())
                .contains("\"principal\":\"ada\"", "\"principal\":\"joan\"")
                .doesNotContain(CheckfrontSimulator.DEFAULT_CONSUMER_SECRET);
        checkfront.pairs().forEach(pair -> assertThat(answer.body())
                .doesNotContain(pair.accessToken().reveal(), pair.refreshToken().reveal()));
    }
}
