package io.github.camelauth.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CheckfrontSimulatorMainTest {

    private static final String SECRET = "made-up-for-this-test";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private CheckfrontSimulator start() {
        String[] arguments = {
            "--port",
            "0",
            "--company",
            "Kayaks & Co",
            "--api-key",
            "k1:" + SECRET,
            "--consumer",
            "c1:" + SECRET,
            "--redirect-uri",
            CheckfrontClient.REDIRECT,
            "--staff",
            "grace:" + SECRET,
            "--mode",
            "lenient",
            "--switch",
            "codeReusable=false"
        };
        return CheckfrontSimulatorMain.start(out, arguments).orElseThrow();
    }

    @Test
    void main_started_servesAndPrintsNoSecret() throws Exception {
        try (CheckfrontSimulator checkfront = start()) {
            CheckfrontClient client = new CheckfrontClient(checkfront);

            assertThat(checkfront
                            .approve("grace", checkfront.authorizationUrl(CheckfrontClient.REDIRECT, ""))
                            .getQuery())
                    .startsWith("code=");
            assertThat(client.get(checkfront.bookingsPath(), "Authorization", TestClient.basic("k1", SECRET))
                            .status())
                    .isEqualTo(200);
            assertThat(client.get("/oauth/?client_id=c1&response_type=code").body())
                    .contains("Kayaks &amp; Co");
            assertThat(printed())
                    .startsWith("Checkfront simulator at " + checkfront.baseUrl())
                    .contains("consumer key = c1", "staff = [ada, grace]", "mode = lenient")
                    .contains("--switch codeReusable=false", "--switch sdkRequests=true", "POST /oauth/")
                    .doesNotContain(SECRET);
        }
    }

    @Test
    void main_withBadArguments_ends() {
        assertThat(CheckfrontSimulatorMain.start(out, "--mode", "odd")).isEmpty();
        assertThat(CheckfrontSimulatorMain.start(out, "--consumer", SECRET)).isEmpty();
        assertThat(printed()).contains("Neither strict nor lenient: odd").doesNotContain(SECRET);
    }

    @Test
    void simulator_withDefaults_starts() {
        try (CheckfrontSimulator checkfront = CheckfrontSimulator.start()) {
            assertThat(checkfront.toString()).contains(checkfront.baseUrl());
            assertThat(checkfront.authorizePath() + checkfront.tokenPath()).isEqualTo("/oauth//oauth/token/");
        }
        assertThat(CheckfrontSimulator.builder().bookings(List.of()).toString())
                .contains(CheckfrontSimulator.DEFAULT_STAFF)
                .doesNotContain(CheckfrontSimulator.DEFAULT_STAFF_PASSWORD);
    }
}
