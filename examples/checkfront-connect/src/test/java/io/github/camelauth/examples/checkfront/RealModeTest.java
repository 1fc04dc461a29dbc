package io.github.camelauth.examples.checkfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelauth.simulator.CheckfrontSimulator;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As with a Checkfront of the user's own. */
final class RealModeTest {

    @TempDir
    private Path folder;

    @Test
    void grant_afterARestart_isThereAgain() {
        try (CheckfrontSimulator checkfront = CheckfrontSimulator.start()) {
            try (App app = start(checkfront)) {
                Visitor operator = Visitor.loggedIn(app);
                operator.open(checkfront.approve("ada", operator.connect("front-desk")));
                assertThat(operator.account("front-desk")).contains("Connected");
                assertThat(operator.page("/").select("#demo-title")).isEmpty();
            }
            try (App app = start(checkfront)) {
                Visitor operator = Visitor.loggedIn(app);
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> operator.bookings().contains("DEMO-010126"));
            }
            assertThat(checkfront.exchanges()).isOne();
        }
    }

    private App start(CheckfrontSimulator checkfront) {
        return App.start(
                "checkfront.base-url=" + checkfront.baseUrl(),
                "checkfront.consumer-key=" + CheckfrontSimulator.DEFAULT_CONSUMER_KEY,
                "checkfront.consumer-secret=" + CheckfrontSimulator.DEFAULT_CONSUMER_SECRET,
                "checkfront.poll-period=200",
                "checkfront.store-directory=" + folder.resolve("tokens"));
    }

    @Test
    void start_withHalfAnAccount_failsNamingWhatIsMissing() {
        assertThatThrownBy(() -> App.start("checkfront.base-url=https://demo.checkfront.com"))
                .hasMessageContaining("'checkfront.consumer-key'")
                .hasMessageContaining("CHECKFRONT_CONSUMER_KEY");
    }

    @Test
    void start_withAnAccountAndNoPassword_fails() {
        assertThatThrownBy(() -> App.start(
                        "checkfront.base-url=https://demo.checkfront.com",
                        "checkfront.consumer-key=k",
                        "checkfront.consumer-secret=s",
                        "checkfront.operator-password="))
                .hasMessageContaining("'checkfront.operator-password'");
    }
}
