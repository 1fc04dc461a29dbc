package io.github.camelauth.examples.custobar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.simulator.CustobarToken;
import io.github.camelauth.simulator.Fault;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With an account of a server that stays while the example comes and goes. */
final class RealModeTest {

    private static final String SECRET_KEY = "ANOTHERMADEUPSECRETNOTREALAAAAAA";

    private final CustobarSimulator custobar =
            CustobarSimulator.builder().totpSecret(SECRET_KEY).start();
    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void account(@TempDir Path folder) {
        settings.put("base-url", custobar.baseUrl());
        settings.put("username", CustobarSimulator.DEFAULT_USERNAME);
        settings.put("password", CustobarSimulator.DEFAULT_PASSWORD);
        settings.put("secret-key", SECRET_KEY);
        settings.put("store-directory", folder.resolve("tokens").toString());
        settings.put("polls", "2");
        settings.put("poll-period", "10ms");
        settings.put("repeat-delay", "10");
        settings.put("repeats", "2");
    }

    @AfterEach
    void close() {
        custobar.close();
    }

    @Test
    void twoRuns_oneStore_createOneTokenAndPrintNoSecret() {
        Run first = Run.with(settings);
        Run second = Run.with(settings);

        assertThat(first.status()).isZero();
        assertThat(second.status()).isZero();
        assertThat(custobar.tokensCreated()).isOne();
        assertThat(custobar.counters().requests(custobar.retrievePath())).isEqualTo(4);
        CustobarToken token = custobar.tokens().get(0);
        assertThat(first.output() + second.output())
                .contains("real: your Custobar account", "Poll 2: 3 rows", "Stopped.")
                .doesNotContain(
                        CustobarSimulator.DEFAULT_PASSWORD,
                        SECRET_KEY,
                        token.value().reveal());
        assertThat(second.output()).doesNotContain("acquired");
    }

    @Test
    void integrationsToken_hasNoEnd() {
        custobar.provisionIntegrationToken(custobar.retrievePath());
        settings.put("integration-id", custobar.integrations().get(0).id());

        assertThat(Run.with(settings).output()).contains("expires never (no end)");
    }

    @Test
    void parentToken_createsTheScopedOne() {
        String parent = custobar.provisionToken().value().reveal();
        settings.keySet().removeAll(List.of("username", "password", "secret-key"));
        settings.put("access-token", parent);

        Run run = Run.with(settings);
        assertThat(run.output()).contains("Poll 2: 3 rows").doesNotContain(parent);
        assertThat(custobar.tokensCreated()).isOne();
    }

    @Test
    void spoiledPoll_isToldInALine_andRepeated() {
        custobar.failAt(custobar.retrievePath(), Fault.status(500));

        Run run = Run.with(settings);
        assertThat(run.status()).isZero();
        assertThat(run.output())
                .containsPattern("Poll 1 got no answer, try 1, and will be repeated: .*500.*\\R")
                .contains("Poll 1: 3 rows", "Poll 2: 3 rows")
                .doesNotContain("Poll 1 failed", "\tat ");
    }

    @Test
    void poll_thatRepeatingDoesNotMend_failsInALine_andPollingGoesOn() {
        custobar.failAt(custobar.retrievePath(), Fault.status(500), Fault.status(500), Fault.status(500));

        Run run = Run.with(settings);
        assertThat(run.status()).isZero();
        assertThat(run.output())
                .contains("Poll 1 got no answer, try 2, and will be repeated: the same reason")
                .contains("Poll 1 failed: the same reason", "Poll 2: 3 rows")
                .doesNotContain("try 3", "ERROR", "\tat ");
    }

    @Test
    void vendorsRefusal_isNotRepeated() {
        custobar.failAt(custobar.retrievePath(), Fault.status(403));

        assertThat(Run.with(settings).output())
                .containsPattern("Poll 1 failed: .*403.*\\R")
                .contains("Poll 2: 3 rows")
                .doesNotContain("repeated");
    }

    @Test
    void wrongPassword_isToldOnce_pollingGoesOn_andTheStatusSaysSo() {
        settings.put("password", "made-up-and-wrong");

        Run run = Run.with(settings);
        assertThat(run.status()).isOne();
        assertThat(run.output())
                .contains("Poll 1 failed: ", "Poll 2 failed: the same reason", "token: NONE")
                .containsOnlyOnce("HTTP 401")
                .doesNotContain("repeated", "\tat ", "made-up-and-wrong");
        assertThat(custobar.tokensCreated()).isZero();
    }

    @Test
    void answerOfUnknownForm_isPrintedAsText() {
        custobar.changeRetrieved("text/csv", "id;email\n7;mary@example.com\n");

        assertThat(Run.with(settings).output()).contains("7;mary@example.com");
    }
}
