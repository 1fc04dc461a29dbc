package io.github.camelauth.cft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.simulator.CftSimulator;
import io.github.camelauth.testsupport.LogCapture;
import io.github.camelauth.testsupport.TestApp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new user's key comes to the callback of a registration. */
final class CftRegistrationTest {

    private final CftSimulator cft = CftApp.simulator().start();
    private TestApp app = CftApp.registering(cft);
    private String key;

    @TempDir
    Path folder;

    @BeforeEach
    void user() {
        key = cft.userKey("ada");
    }

    @AfterEach
    void stop() {
        app.close();
        cft.close();
    }

    private TestApp durable() {
        return CftApp.registering(cft).bean("tokens", CftApp.store(cft, folder));
    }

    private Registrations registrations() {
        return new Registrations(app);
    }

    private int brought(String path) {
        return registrations().brought(path, key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api_key=%s&username=ada", "username=ada&key=%s", "api_key=&key=%s"})
    void key_asAForm_isProvenAndKept(String body) {
        app.start();
        assertThat(registrations().form(registrations().begin(), body.formatted(key)))
                .isEqualTo(200);
        assertThat(CftApp.polls(cft)).hasSize(1);
        assertThat(app.result("direct:poll", String.class)).contains("Hill Farm");
        assertThat(CftApp.lastCall(cft).header("X-Api-Authorization")).contains(key);
        await().until(() -> app.eventTypes().contains(TokenEventType.ACQUIRED));
    }

    @Test
    void key_asJson_inTheQuery_orAsAMap_isKept() {
        app.start();
        assertThat(registrations()
                        .callback(
                                registrations().begin(),
                                "application/json",
                                "{\"username\":\"ada\",\"api_key\":\"" + key + "\"}",
                                null))
                .isEqualTo(200);
        assertThat(registrations().callback(registrations().begin(), null, null, "username=ada&api_key=" + key))
                .isEqualTo(200);
        assertThat(registrations().callback(registrations().begin(), null, Map.of("username", "ada", "key", key), null))
                .isEqualTo(200);
    }

    @Test
    void keys_areKeptForThePrincipalWhoRegistered() {
        String grace = cft.userKey("grace");
        app.option("principalFromHeader", "true").start();
        String path = registrations().begin(Map.of(CftAuthConstants.PRINCIPAL, "Ada of Hill Farm"));
        String other = registrations().begin(Map.of(CftAuthConstants.PRINCIPAL, "Grace"));
        assertThat(brought(path)).isEqualTo(200);
        assertThat(registrations().form(other, "api_key=" + grace)).isEqualTo(200);
        for (Map.Entry<String, String> one :
                Map.of("Ada of Hill Farm", key, "Grace", grace).entrySet()) {
            app.send("direct:authenticate", null, Map.of(CftAuthConstants.PRINCIPAL, one.getKey()));
            assertThat(CftApp.lastCall(cft).header("X-Api-Authorization")).contains(one.getValue());
        }
    }

    @Test
    void registration_survivesARestart_andTheDaysUntilActivation() {
        app = durable().start();
        String path = registrations().begin();
        app.close();
        cft.clock().advance(Duration.ofDays(30));
        app = durable().start();
        assertThat(brought(path)).isEqualTo(200);
        app.close();
        app = durable().start();
        assertThat(app.result("direct:poll", String.class)).contains("Hill Farm");
        assertThat(brought(path)).isEqualTo(404);
    }

    @Test
    void registration_endsAfter90Days() {
        app.start();
        String path = registrations().begin();
        CftApp.advance(cft, app, Duration.ofDays(91));
        assertThat(brought(path)).isEqualTo(404);
    }

    @Test
    void keyThatComesManyTimesAtOnce_isTakenOnce() {
        app.start();
        String path = registrations().begin();
        List<Integer> answers =
                IntStream.range(0, 8)
                        .mapToObj(one -> CompletableFuture.supplyAsync(() -> brought(path)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(answers).containsOnlyOnce(200).isSubsetOf(200, 404, 409);
        assertThat(app.status()).containsEntry("generation", 1L);
    }

    @Test
    void registration_isOfItsAccountAlone() {
        app.options("accounts.north.baseUrl", cft.baseUrl(), "accounts.north.accessKey", CftSimulator.DEFAULT_APP_KEY)
                .options("accounts.north.appId", "1", "accounts.north.registrationCallbackUrl", CftApp.REGISTERED_AT)
                .routes(routes -> {
                    routes.from("direct:northern").to("cft-auth:registrationCallback?account=north");
                })
                .start();
        String path = registrations().begin();
        Exchange done = app.send("direct:northern", "api_key=" + key, Map.of(Exchange.HTTP_PATH, path));
        assertThat(done.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(404);
        assertThat(brought(path)).isEqualTo(200);
    }

    @Test
    void url_withoutADurableStore_isWarnedAbout() {
        try (LogCapture log = new LogCapture()) {
            app.start();
            app.authFailure("direct:poll");
            assertThat(log.ours(Level.WARN)).anyMatch(line -> line.contains("pending registrations"));
        }
    }
}
