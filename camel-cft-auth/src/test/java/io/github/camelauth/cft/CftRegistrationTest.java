package io.github.camelauth.cft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.simulator.CftSimulator;
import io.github.camelauth.simulator.Fault;
import io.github.camelauth.testsupport.LogCapture;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.ReauthorizationRequiredException;
import io.github.camelauth.token.store.TokenStore;
import io.github.camelauth.token.store.TokenStoreException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
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

    /** Begins a registration, and gives the path of its callback. */
    private String begin() {
        String url = app.result("direct:registrationUrl", String.class);
        String segment = url.replaceAll(".*registered%2F([A-Za-z0-9_-]{43}).*", "$1");
        return "/" + segment;
    }

    private int callback(String path, String contentType, Object body, String query) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(Exchange.HTTP_PATH, path);
        headers.put(Exchange.HTTP_RAW_QUERY, query);
        headers.put(Exchange.CONTENT_TYPE, contentType);
        Exchange done = app.send("direct:registrationCallback", body, headers);
        assertThat(done.getException()).isNull();
        Message answer = done.getMessage();
        assertThat(answer.getHeaders()).containsOnlyKeys(Exchange.HTTP_RESPONSE_CODE, "Content-Type", "Cache-Control");
        assertThat(answer.getBody(String.class)).doesNotContain(key);
        return answer.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
    }

    private int form(String path, String body) {
        return callback(path, "application/x-www-form-urlencoded", body, null);
    }

    private int brought(String path) {
        return form(path, "api_key=" + key);
    }

    private void assertNothingKept() {
        assertThat(app.authFailure("direct:poll")).isInstanceOf(ReauthorizationRequiredException.class);
    }

    private void assertToldOfARefusal(String why) {
        await().untilAsserted(() -> assertThat(app.events())
                .filteredOn(event -> event.type() == TokenEventType.REFRESH_FAILED)
                .anyMatch(event -> event.error().contains(why)));
        assertThat(app.events().toString()).doesNotContain(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api_key=%s&username=ada", "username=ada&key=%s", "api_key=&key=%s"})
    void key_asAForm_isProvenAndKept(String body) {
        app.start();
        assertThat(form(begin(), body.formatted(key))).isEqualTo(200);
        assertThat(CftApp.polls(cft)).hasSize(1);
        assertThat(app.result("direct:poll", String.class)).contains("Hill Farm");
        assertThat(CftApp.lastCall(cft).header("X-Api-Authorization")).contains(key);
        await().until(() -> app.eventTypes().contains(TokenEventType.ACQUIRED));
    }

    @Test
    void key_asJson_inTheQuery_orAsAMap_isKept() {
        app.start();
        assertThat(callback(begin(), "application/json", "{\"username\":\"ada\",\"api_key\":\"" + key + "\"}", null))
                .isEqualTo(200);
        assertThat(callback(begin(), null, null, "username=ada&api_key=" + key)).isEqualTo(200);
        assertThat(callback(begin(), null, Map.of("username", "ada", "key", key), null))
                .isEqualTo(200);
    }

    @Test
    void keys_areKeptForThePrincipalWhoRegistered() {
        String grace = cft.userKey("grace");
        app.option("principalFromHeader", "true").start();
        String path = principalsPath("Ada of Hill Farm");
        String other = principalsPath("Grace");
        assertThat(brought(path)).isEqualTo(200);
        assertThat(form(other, "api_key=" + grace)).isEqualTo(200);
        for (Map.Entry<String, String> one :
                Map.of("Ada of Hill Farm", key, "Grace", grace).entrySet()) {
            app.send("direct:authenticate", null, Map.of(CftAuthConstants.PRINCIPAL, one.getKey()));
            assertThat(CftApp.lastCall(cft).header("X-Api-Authorization")).contains(one.getValue());
        }
    }

    private String principalsPath(String principal) {
        Exchange done = app.send("direct:registrationUrl", null, Map.of(CftAuthConstants.PRINCIPAL, principal));
        return "/" + done.getMessage().getBody(String.class).replaceAll(".*registered%2F([A-Za-z0-9_-]{43}).*", "$1");
    }

    @Test
    void replay_isRefused_andChangesNothing() {
        app.start();
        String path = begin();
        assertThat(brought(path)).isEqualTo(200);
        assertThat(brought(path)).isEqualTo(404);
        assertThat(form(path, "api_key=" + cft.userKey("mallory"))).isEqualTo(404);
        assertToldOfARefusal("no registration of this address is pending");
        app.result("direct:poll", String.class);
        assertThat(CftApp.lastCall(cft).header("X-Api-Authorization")).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/unknown", "/registered", "/../registered"})
    void unknownAddress_isRefused_andTheVendorIsNotAsked(String path) {
        app.start();
        begin();
        assertThat(brought(path)).isEqualTo(404);
        assertThat(cft.journal().all()).isEmpty();
        assertToldOfARefusal("no registration of this address is pending");
        assertNothingKept();
    }

    @Test
    void forgedKey_isRefused_andTheRegistrationGoesOn() {
        app.start();
        String path = begin();
        assertThat(form(path, "api_key=" + CftApp.OTHER_KEY)).isEqualTo(403);
        assertToldOfARefusal("HTTP 403");
        assertNothingKept();
        assertThat(brought(path)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "username=ada", "api_key=short", "api_key=%zz", "{\"api_key\":7}", "{\"api_key\":", "[]"})
    void callbackWithoutAKey_isRefused_andTheVendorIsNotAsked(String body) {
        app.start();
        assertThat(form(begin(), body)).isEqualTo(400);
        assertToldOfARefusal("it brought no key");
        assertThat(cft.journal().all()).isEmpty();
    }

    @Test
    void callbackThatIsTooLong_isRefused() {
        app.start();
        assertThat(form(begin(), "a=" + "x".repeat(20_000) + "&api_key=" + key)).isEqualTo(400);
    }

    @Test
    void registration_survivesARestart_andTheDaysUntilActivation() {
        app = durable().start();
        String path = begin();
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
        String path = begin();
        CftApp.advance(cft, app, Duration.ofDays(91));
        assertThat(brought(path)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void vendorThatDoesNotAnswer_isNoVerdict_andTheKeyMayComeAgain(int status) {
        app.start();
        String path = begin();
        cft.failAt(cft.farmsPath(), Fault.status(status));
        assertThat(brought(path)).isEqualTo(503);
        assertToldOfARefusal("HTTP " + status);
        assertNothingKept();
        assertThat(brought(path)).isEqualTo(200);
    }

    @Test
    void loginPageInPlaceOfAnAnswer_provesNothing() {
        app.start();
        String path = begin();
        cft.failAt(cft.farmsPath(), Fault.loginPage(), Fault.garbageBody());
        assertThat(form(path, "api_key=" + CftApp.OTHER_KEY)).isEqualTo(503);
        assertThat(brought(path)).isEqualTo(503);
        assertNothingKept();
        assertThat(brought(path)).isEqualTo(200);
    }

    @Test
    void keyThatComesManyTimesAtOnce_isTakenOnce() {
        app.start();
        String path = begin();
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
    void storeThatDoesNotAnswer_isNoVerdict() {
        AtomicBoolean down = new AtomicBoolean();
        TokenStore store = CftApp.store(cft, folder);
        app.bean(
                        "tokens",
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {TokenStore.class},
                                (proxy, method, arguments) -> {
                                    if (down.get() && !method.getName().equals("durable")) {
                                        throw new TokenStoreException("The store is down.");
                                    }
                                    return method.invoke(store, arguments);
                                }))
                .start();
        String path = begin();
        down.set(true);
        assertThat(brought(path)).isEqualTo(503);
        down.set(false);
        assertThat(brought(path)).isEqualTo(200);
    }

    @Test
    void registration_isOfItsAccountAlone() {
        app.options("accounts.north.baseUrl", cft.baseUrl(), "accounts.north.accessKey", CftSimulator.DEFAULT_APP_KEY)
                .options("accounts.north.appId", "1", "accounts.north.registrationCallbackUrl", CftApp.REGISTERED_AT)
                .routes(routes -> {
                    routes.from("direct:northern").to("cft-auth:registrationCallback?account=north");
                })
                .start();
        String path = begin();
        Exchange done = app.send("direct:northern", "api_key=" + key, Map.of(Exchange.HTTP_PATH, path));
        assertThat(done.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(404);
        assertThat(brought(path)).isEqualTo(200);
    }

    @Test
    void vendorDown_isNoVerdict() {
        app.start();
        String path = begin();
        cft.goDown();
        assertThat(brought(path)).isEqualTo(503);
        cft.comeBack();
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
