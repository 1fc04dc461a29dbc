package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.SyncaccessClient.passwordGrant;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class SyncaccessSimulatorMainTest {

    private static final String PASSWORD = "made-up-for-this-test";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void main_started_servesCountersAndPrintsNoSecret() throws Exception {
        String[] arguments = {
            "--port", "0", "--username", "u1", "--password", PASSWORD, "--switch", "expiresInShortfall=PT0S"
        };
        try (SyncaccessSimulator syncaccess =
                SyncaccessSimulatorMain.start(out, arguments).orElseThrow()) {
            SyncaccessClient client = new SyncaccessClient(syncaccess);
            Reply reply = client.token(passwordGrant("u1", PASSWORD));

            assertThat(syncaccess.tokenUrl()).isEqualTo(syncaccess.baseUrl() + SyncaccessClient.TOKEN);
            assertThat(reply.json().path("expires_in").asInt()).isEqualTo(1800);
            assertThat(client.get("/_simulator/counters")
                            .json()
                            .path("tokensCreated")
                            .asInt())
                    .isEqualTo(1);
            assertThat(syncaccess.maxConcurrentTokenRequests()).isEqualTo(1);
            assertThat(printed())
                    .startsWith("syncAccess simulator at " + syncaccess.baseUrl())
                    .contains("username = u1", "--switch expiresInShortfall=PT0S", "POST /appservices/token -> 200")
                    .doesNotContain(PASSWORD, reply.json().path("access_token").asText());
        }
    }

    @Test
    void main_withBadArguments_ends() throws Exception {
        SyncaccessSimulatorMain.main(new String[] {"--switch", "nonsense=1"});

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void simulator_withDefaults_starts() {
        try (SyncaccessSimulator syncaccess = SyncaccessSimulator.start()) {
            assertThat(syncaccess.toString()).contains(syncaccess.baseUrl());
        }
        assertThat(SyncaccessSimulator.builder().toString()).contains(SyncaccessSimulator.DEFAULT_USERNAME);
    }
}
