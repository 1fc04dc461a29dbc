package io.github.camelauth.examples.cft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.CftSimulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class RealModeTest {

    private static final String WRONG_KEY = "not-a-key-of-anybody_not-a-key-of-anybody-A";

    private final CftSimulator cft = CftSimulator.start();
    private final Map<String, String> settings = new HashMap<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void account() throws IOException {
        settings.putAll(Map.of(
                "base-url",
                cft.baseUrl(),
                "access-key",
                CftSimulator.DEFAULT_APP_KEY,
                "directory",
                folder.toString(),
                "port",
                "" + FreePort.any(),
                "polls",
                "1"));
    }

    @AfterEach
    void close() {
        cft.close();
    }

    private Run run(int status) {
        Run run = Run.with(settings);
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.output())
                .contains("real: your Cool Farm Tool account")
                .doesNotContain(CftSimulator.DEFAULT_APP_KEY, CftSimulator.DEFAULT_USER_KEY, WRONG_KEY)
                .doesNotContain(CftSimulator.DEFAULT_PASSWORD, CftSimulator.DEFAULT_CLIENT_SECRET, "\tat ");
        return run;
    }

    @Test
    void apiKey_listsFarms() {
        settings.put("api-key", CftSimulator.DEFAULT_USER_KEY);

        assertThat(run(0).output()).contains("Farms of user, list 1: 2 farms", "Hill Farm", "token: FRESH, UserKey");
    }

    @Test
    void usernameAndPassword_fetchTheKeyOnce() {
        settings.putAll(Map.of("username", CftSimulator.DEFAULT_USERNAME, "password", CftSimulator.DEFAULT_PASSWORD));
        settings.putAll(Map.of("polls", "2", "period", "10ms"));

        assertThat(run(0).output()).contains("Farms of user, list 2: 2 farms");
        assertThat(cft.userKeyRequests()).isOne();
    }

    @Test
    void noUserKey_printsTheRegistrationUrlOnce() {
        settings.putAll(Map.of("app-id", "" + CftSimulator.DEFAULT_APP_ID, "polls", "2", "period", "10ms"));
        settings.put("registration-callback-url", "https://ops.example.com/cft/registered");

        Run run = run(1);
        assertThat(run.output())
                .contains(
                        "There is no key of a user", "Farms of user, list 1 failed: ", "Farms of user, list 2 failed: ")
                .containsOnlyOnce("open in a browser: " + cft.baseUrl() + cft.registrationPath() + "?");
    }

    @Test
    void noGrant_printsWhereToConnect() {
        settings.putAll(Map.of(
                "client-id", CftSimulator.DEFAULT_CLIENT_ID, "client-secret", CftSimulator.DEFAULT_CLIENT_SECRET));

        assertThat(run(1).output())
                .contains("There is no grant", "Farms of grower, list 1 failed: ")
                .contains("open in a browser: http://127.0.0.1:" + settings.get("port") + "/cft/connect");
    }

    @Test
    void wrongKey_isToldInALine() {
        settings.put("api-key", WRONG_KEY);

        assertThat(run(1).output()).contains("Farms of user, list 1 failed: ");
    }
}
