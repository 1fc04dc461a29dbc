package io.github.camelauth.cft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.simulator.CftSimulator;
import io.github.camelauth.simulator.Fault;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.ReauthorizationRequiredException;
import io.github.camelauth.token.store.TokenStore;
import io.github.camelauth.token.store.TokenStoreException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes to a registration's callback and is not taken. */
final class CftRegistrationRefusalTest {

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

    private Registrations registrations() {
        return new Registrations(app);
    }

    private int brought(String path) {
        return registrations().brought(path, key);
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

    @Test
    void replay_isRefused_andChangesNothing() {
        app.start();
        String path = registrations().begin();
        assertThat(brought(path)).isEqualTo(200);
        assertThat(brought(path)).isEqualTo(404);
        assertThat(registrations().form(path, "api_key=" + cft.userKey("mallory")))
                .isEqualTo(404);
        assertToldOfARefusal("no registration of this address is pending");
        app.result("direct:poll", String.class);
        assertThat(CftApp.lastCall(cft).header("X-Api-Authorization")).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/unknown", "/registered", "/../registered"})
    void unknownAddress_isRefused_andTheVendorIsNotAsked(String path) {
        app.start();
        registrations().begin();
        assertThat(brought(path)).isEqualTo(404);
        assertThat(cft.journal().all()).isEmpty();
        assertToldOfARefusal("no registration of this address is pending");
        assertNothingKept();
    }

    @Test
    void forgedKey_isRefused_andTheRegistrationGoesOn() {
        app.start();
        String path = registrations().begin();
        assertThat(registrations().form(path, "api_key=" + CftApp.OTHER_KEY)).isEqualTo(403);
        assertToldOfARefusal("HTTP 403");
        assertNothingKept();
        assertThat(brought(path)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "username=ada", "api_key=short", "api_key=%zz", "{\"api_key\":7}", "{\"api_key\":", "[]"})
    void callbackWithoutAKey_isRefused_andTheVendorIsNotAsked(String body) {
        app.start();
        assertThat(registrations().form(registrations().begin(), body)).isEqualTo(400);
        assertToldOfARefusal("it brought no key");
        assertThat(cft.journal().all()).isEmpty();
    }

    @Test
    void callbackThatIsTooLong_isRefused() {
        app.start();
        assertThat(registrations().form(registrations().begin(), "a=" + "x".repeat(20_000) + "&api_key=" + key))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void vendorThatDoesNotAnswer_isNoVerdict_andTheKeyMayComeAgain(int status) {
        app.start();
        String path = registrations().begin();
        cft.failAt(cft.farmsPath(), Fault.status(status));
        assertThat(brought(path)).isEqualTo(503);
        assertToldOfARefusal("HTTP " + status);
        assertNothingKept();
        assertThat(brought(path)).isEqualTo(200);
    }

    @Test
    void loginPageInPlaceOfAnAnswer_provesNothing() {
        app.start();
        String path = registrations().begin();
        cft.failAt(cft.farmsPath(), Fault.loginPage(), Fault.garbageBody());
        assertThat(registrations().form(path, "api_key=" + CftApp.OTHER_KEY)).isEqualTo(503);
        assertThat(brought(path)).isEqualTo(503);
        assertNothingKept();
        assertThat(brought(path)).isEqualTo(200);
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
        String path = registrations().begin();
        down.set(true);
        assertThat(brought(path)).isEqualTo(503);
        down.set(false);
        assertThat(brought(path)).isEqualTo(200);
    }

    @Test
    void vendorDown_isNoVerdict() {
        app.start();
        String path = registrations().begin();
        cft.goDown();
        assertThat(brought(path)).isEqualTo(503);
        cft.comeBack();
        assertThat(brought(path)).isEqualTo(200);
    }
}
