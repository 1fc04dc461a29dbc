package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.TestClient.TOKENS;
import static io.github.camelauth.simulator.TestClient.basic;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CustobarSimulatorMainTest {

    private static final String PASSWORD = "made-up-for-this-test";
    private static final String SECRET = "MADEUPSECRETABCD";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private CustobarSimulator start(String... more) {
        return CustobarSimulatorMain.start(out, more).orElseThrow();
    }

    @Test
    void main_started_servesCountersAndPrintsNoSecret() throws Exception {
        try (CustobarSimulator custobar = start(
                "--port",
                "0",
                "--username",
                "u@example.com",
                "--password",
                PASSWORD,
                "--totp-secret",
                SECRET,
                "--datatarget",
                "d1",
                "--switch",
                "createStatus=201")) {
            TestClient client = new TestClient(custobar);
            String code = custobar.currentTotpCode();
            String path = TOKENS + "?access-token=APIX";
            Reply created = client.send(
                    "POST", path, "", "Authorization", basic("u@example.com", PASSWORD), "Custobar-TOTP-Code", code);

            assertThat(created.status()).isEqualTo(201);
            assertThat(client.get("/_simulator/counters")
                            .json()
                            .path("tokensCreated")
                            .asInt())
                    .isEqualTo(1);
            assertThat(printed())
                    .contains(custobar.baseUrl(), "username = u@example.com", "datatarget = d1", "twoFactor = true")
                    .contains("--switch createStatus=201", "POST /api/access-tokens/?access-token=<redacted> -> 201")
                    .doesNotContain(PASSWORD, SECRET, code, "APIX", "/_simulator");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nonsense 1",
                "--port",
                "--port x",
                "--switch createStatus",
                "--switch nonsense=1",
                "--totp-secret 1"
            })
    void arguments_misunderstood_startNothingAndSaySo(String arguments) {
        assertThat(CustobarSimulatorMain.start(out, arguments.split(" "))).isEmpty();
        assertThat(printed()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--port 0 --help"})
    void help_printsOptionsAndSwitchesAndStartsNothing(String arguments) {
        assertThat(CustobarSimulatorMain.start(out, arguments.split(" "))).isEmpty();
        assertThat(printed())
                .contains(
                        "--port",
                        "default 8089",
                        "--username",
                        "--password",
                        "--totp-secret",
                        "--datatarget",
                        "--switch")
                .contains("  createStatus=200  status of a created token: 200 or 201")
                .doesNotContain("Custobar simulator at");
    }

    @Test
    void help_inItsOwnProcess_endsWithStatusZero() throws Exception {
        Process process = launch("--help");
        try {
            assertThat(process.inputReader().lines()).isNotEmpty();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void main_inItsOwnProcess_endsOnSignal() throws Exception {
        Process process = launch("--port", "0");
        try {
            String line = process.inputReader().readLine();
            assertThat(line).startsWith("Custobar simulator at http://127.0.0.1:");
            process.destroy();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !process.isAlive());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void main_withBadArguments_ends() throws Exception {
        CustobarSimulatorMain.main(new String[] {"--nonsense", "1"});

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private static Process launch(String... arguments) throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        ProcessBuilder builder = new ProcessBuilder(
                java, "-cp", System.getProperty("java.class.path"), CustobarSimulatorMain.class.getName());
        builder.command().addAll(List.of(arguments));
        return builder.redirectErrorStream(true).start();
    }
}
