package io.github.camelauth.examples.custobar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The run with troubles, in seconds instead of minutes. */
@Timeout(60)
final class TroublesTest {

    /** The engine looks at the clock each 100 ms: polls are so far apart that it does between the jump and the next poll. */
    private static final String PERIOD = "500ms";

    @Test
    void outageRevocationAndClockJump_loseNoPoll_sendNoDeadTokenButToLearnOfIt_renewOnceEach() {
        Run run = Run.with(Map.of("troubles", "true", "outage", "1500ms", "poll-period", PERIOD, "repeat-delay", "50"));

        assertThat(run.output())
                .containsPattern("polls asked +8\\R")
                .containsPattern("polls delivered +8, of these repeated because of the outage: 1\\R")
                .containsPattern("polls lost +0\\R")
                .containsPattern("vendor down +sent with a dead token: 0, renewals: 0\\R")
                .containsPattern("token revoked +sent with a dead token: 1, renewals: 1 ")
                .containsPattern("clock jumped +sent with a dead token: 0, renewals: 1\\R")
                .contains("As promised.")
                .doesNotContain("ERROR", "WARN");
        assertThat(run.status()).isZero();
        assertThat(run.output())
                .containsSubsequence(
                        "TROUBLE: the vendor is down for 1.5 s",
                        "Poll 3 got no answer, try 1, and will be repeated: Connect to",
                        "Connection refused",
                        "TROUBLE: the vendor is back",
                        "Poll 3: 3 rows",
                        "TROUBLE: the vendor revokes the token",
                        "token invalidated: The API rejected the token.",
                        "token refreshed: generation 2",
                        "Poll 5: 3 rows",
                        "TROUBLE: the clock jumps",
                        "token refreshed: generation 3",
                        "Poll 8: 3 rows");
    }

    @Test
    void outage_thatOutlastsTheRepeats_losesPolls_andIsNotPassedOver() {
        Run run = Run.with(Map.of(
                "troubles", "true", "outage", "60s", "poll-period", "10ms", "repeat-delay", "1", "repeats", "1"));

        assertThat(run.status()).isOne();
        assertThat(run.output()).contains("Poll 3 failed: ", "NOT as promised.").containsPattern("polls lost +6\\R");
    }
}
