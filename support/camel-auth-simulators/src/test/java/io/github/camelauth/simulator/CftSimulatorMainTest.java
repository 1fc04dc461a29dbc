package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.CftClient.APP_HEADER;
import static io.github.camelauth.simulator.CftClient.USER_HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

final class CftSimulatorMainTest {

    private static final String SECRET = "made-up-for-this-test";
    private static final String APP_KEY = CftKeys.random();
    private static final String USER_KEY = CftKeys.random();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private CftSimulator start() {
        String[] arguments = {
            "--port",
            "0",
            "--application",
            "7:" + APP_KEY,
            "--username",
            "u1",
            "--password",
            SECRET,
            "--user-key",
            USER_KEY,
            "--client",
            "c1:" + SECRET,
            "--redirect-uri",
            CftClient.REDIRECT,
            "--switch",
            "callback=POST_JSON"
        };
        return CftSimulatorMain.start(out, arguments).orElseThrow();
    }

    @Test
    void main_started_servesAndPrintsNoSecret() throws Exception {
        try (CftSimulator cft = start()) {
            Reply reply = new CftClient(cft).get(cft.farmsPath(), APP_HEADER, APP_KEY, USER_HEADER, USER_KEY);

            assertThat(reply.status()).isEqualTo(200);
            assertThat(cft.approve("u1", cft.authorizationUrl(CftClient.REDIRECT, ""))
                            .getQuery())
                    .startsWith("code=");
            assertThat(cft.registrationUrl("u2", "https://example.com/").getQuery())
                    .contains("app_id=7");
            assertThat(printed())
                    .startsWith("Cool Farm Tool simulator at " + cft.baseUrl())
                    .contains("application = 7", "username = u1", "client id = c1", "--switch callback=POST_JSON")
                    .contains("GET /api/v1/farm/ -> 200")
                    .doesNotContain(SECRET, APP_KEY, USER_KEY);
        }
    }

    @Test
    void main_withBadArguments_ends() {
        assertThat(CftSimulatorMain.start(out, "--application", "1:short")).isEmpty();
        assertThat(printed()).contains("43 characters");
    }

    @Test
    void simulator_withMoreOfEverything_starts() throws Exception {
        CftSimulatorBuilder builder = CftSimulator.builder()
                .otherUser("second", SECRET)
                .farms(List.of())
                .callbackSslContext(SSLContext.getDefault());
        try (CftSimulator cft = builder.start()) {
            Reply reply = new CftClient(cft)
                    .get(cft.farmsPath(), APP_HEADER, CftSimulator.DEFAULT_APP_KEY, USER_HEADER, cft.userKey("second"));

            assertThat(reply.body()).isEqualTo("[]");
        }
        assertThat(builder.toString()).contains("demo").doesNotContain(SECRET);
    }
}
