package io.github.camelauth.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class TimbrSimulatorMainTest {

    private static final String PASSWORD = "made-up-for-this-test";
    private static final String SALT = "made-up-salt";
    private static final String KEY = "tk_madeup";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private TimbrSimulator start() {
        String[] arguments = {
            "--port",
            "0",
            "--username",
            "u1",
            "--password",
            PASSWORD,
            "--salt",
            SALT,
            "--api-key",
            KEY,
            "--ontology",
            "own",
            "--switch",
            "keyForm=MD5_HEX"
        };
        return TimbrSimulatorMain.start(out, arguments).orElseThrow();
    }

    @Test
    void main_started_servesCountersAndPrintsNoSecret() throws Exception {
        try (TimbrSimulator timbr = start()) {
            TestClient client = new TestClient(timbr);
            Reply reply = client.postAs("Bearer " + timbr.bearer(), timbr.getTokenPath(), "");

            assertThat(reply.json().at("/data/0").asText()).isEqualTo(KEY);
            assertThat(timbr.openapiQueryPath()).isEqualTo("/timbr/openapi/ontology/own/query");
            assertThat(timbr.tokenPagePath()).isEqualTo("/timbr/get_timbr_user_token/");
            assertThat(timbr.maxConcurrentTokenRequests()).isEqualTo(1);
            assertThat(client.get("/_simulator/counters")
                            .json()
                            .path("requests")
                            .asInt())
                    .isEqualTo(1);
            assertThat(printed())
                    .startsWith("Timbr simulator at " + timbr.baseUrl())
                    .contains("username = u1", "--switch keyForm=MD5_HEX", "POST /timbr/api/get_token -> 200")
                    .doesNotContain(PASSWORD, SALT, KEY);
        }
    }

    @Test
    void main_withBadArguments_ends() throws Exception {
        TimbrSimulatorMain.main(new String[] {"--nonsense", "1"});

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void simulator_withDefaults_starts() {
        try (TimbrSimulator timbr = TimbrSimulator.start()) {
            assertThat(timbr.toString()).contains(timbr.baseUrl());
        }
        assertThat(TimbrSimulator.builder().toString()).contains(TimbrSimulator.DEFAULT_USERNAME);
    }
}
