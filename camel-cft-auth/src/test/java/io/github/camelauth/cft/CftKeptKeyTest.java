package io.github.camelauth.cft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.simulator.CftSimulator;
import io.github.camelauth.simulator.Fault;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.ReauthorizationRequiredException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users' keys that are kept, each for its principal. */
final class CftKeptKeyTest {

    private static final String FORBIDDEN = "/api/v1/forbidden/";

    private final CftSimulator cft =
            CftApp.simulator().otherUser("ada", "her password").start();
    private TestApp app;

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        app.close();
        cft.close();
    }

    /** An application whose own options name no user, and whose endpoints do. */
    private TestApp byPrincipal() {
        return CftApp.application(cft).option("principalFromHeader", "true").routes(routes -> {
            routes.from("direct:fetch")
                    .to(
                            "cft-auth:userKey?principalFromHeader=false&username=ada&password=RAW(her password)&principal=ada");
            routes.from("direct:ada")
                    .to("cft-auth:authenticate?principal=ada")
                    .to(cft.baseUrl() + cft.farmsPath())
                    .to("cft-auth:clear");
        });
    }

    /** The same by an account and its hook, which sees rejections. */
    private TestApp byAccount(String accessKey) {
        String hook = "?httpClientConfigurer=#cftAuth-ada";
        return new TestApp("cft-auth")
                .clock(cft.clock())
                .bean("tokens", CftApp.store(cft, folder))
                .options("accounts.ada.baseUrl", cft.baseUrl(), "accounts.ada.accessKey", accessKey)
                .option("accounts.ada.principal", "ada")
                .routes(routes -> {
                    routes.from("direct:fetch")
                            .to("cft-auth:userKey?account=ada&username=ada&password=RAW(her password)");
                    routes.from("direct:ada").to(cft.baseUrl() + cft.farmsPath() + hook);
                    routes.from("direct:forbidden").to(cft.baseUrl() + FORBIDDEN + hook);
                    routes.from("direct:status").to("cft-auth:status?account=ada");
                });
    }

    private void assertFetches(int fetches) {
        assertThat(CftApp.userKeyRequests(cft)).hasSize(fetches);
    }

    @Test
    void userKey_givesTheKey_andKeepsItForWhoNamesThePrincipal() {
        app = byPrincipal().start();
        AccessToken key = app.result("direct:fetch", AccessToken.class);
        assertThat(key.value().reveal()).isEqualTo(cft.userKey("ada"));
        assertThat(key).asString().doesNotContain(cft.userKey("ada"));
        app.result("direct:ada", String.class);
        assertThat(CftApp.lastCall(cft).header("X-Api-Authorization")).contains(cft.userKey("ada"));
        app.send("direct:authenticate", null, Map.of(CftAuthConstants.PRINCIPAL, "ada"));
        assertThat(CftApp.lastCall(cft).header("X-Api-Authorization")).contains(cft.userKey("ada"));
        assertFetches(1);
        await().until(() -> app.eventTypes().contains(TokenEventType.ACQUIRED));
    }

    @Test
    void userKey_whenRefused_keepsWhatWasThere() {
        app = byPrincipal().start();
        app.result("direct:fetch", AccessToken.class);
        cft.changePassword("ada", "another one");
        assertThat(app.authFailure("direct:fetch")).isInstanceOf(InvalidCredentialException.class);
        app.result("direct:ada", String.class);
    }

    @Test
    void keptKey_survivesARestart() {
        app = byPrincipal().bean("tokens", CftApp.store(cft, folder)).start();
        app.result("direct:fetch", AccessToken.class);
        app.close();
        app = byPrincipal().bean("tokens", CftApp.store(cft, folder)).start();
        assertThat(app.result("direct:ada", String.class)).contains("Hill Farm");
        assertFetches(1);
    }

    @Test
    void principalWithoutAKey_saysWhatToDo() {
        app = byPrincipal().start();
        assertThat(app.authFailure("direct:ada"))
                .isInstanceOf(ReauthorizationRequiredException.class)
                .hasMessageContaining("cft-auth:default/ada")
                .hasMessageContaining("cft-auth:registrationUrl")
                .hasMessageContaining("cft-auth:userKey");
        assertThat(cft.journal().all()).isEmpty();
    }

    @Test
    void key_thatTheVendorDoesNotKnowAnyMore_isGivenUpWithAdvice_untilAnotherOneComes() {
        app = byAccount(CftSimulator.DEFAULT_APP_KEY).start();
        app.result("direct:fetch", AccessToken.class);
        app.result("direct:ada", String.class);
        cft.changeUserKey("ada", CftApp.OTHER_KEY);
        assertThat(app.authFailure("direct:ada"))
                .isInstanceOf(ReauthorizationRequiredException.class)
                .hasMessageContaining("'accessKey'")
                .hasMessageContaining("cft-auth:userKey");
        assertThat(app.status()).containsEntry("state", "REAUTHORIZATION_REQUIRED");
        app.result("direct:fetch", AccessToken.class);
        app.result("direct:ada", String.class);
    }

    @Test
    void key_isNotLostToAWrongApplicationKey() {
        app = byAccount(CftSimulator.DEFAULT_APP_KEY).start();
        app.result("direct:fetch", AccessToken.class);
        app.result("direct:ada", String.class);
        cft.changeAppKey(CftApp.OTHER_KEY);
        assertThat(app.authFailure("direct:ada")).hasMessageContaining("'accessKey'");
        app.close();
        app = byAccount(CftApp.OTHER_KEY).start();
        assertThat(app.result("direct:ada", String.class)).contains("Hill Farm");
        assertFetches(1);
    }

    @Test
    void key_rejectedByACallThatItsUserMayNotMake_staysInUse() {
        app = byAccount(CftSimulator.DEFAULT_APP_KEY).start();
        app.result("direct:fetch", AccessToken.class);
        cft.failAlwaysAt(FORBIDDEN, Fault.status(403));
        for (int message = 0; message < 5; message++) {
            app.failure("direct:forbidden");
        }
        assertThat(app.result("direct:ada", String.class)).contains("Hill Farm");
        assertThat(app.status()).containsEntry("state", "FRESH");
        assertThat(cft.journal().to(FORBIDDEN)).hasSize(6);
    }

    @Test
    void key_whileTheVendorIsDown_isNotGivenUp() {
        app = byAccount(CftSimulator.DEFAULT_APP_KEY).start();
        app.result("direct:fetch", AccessToken.class);
        cft.failAt(cft.farmsPath(), Fault.status(403), Fault.status(503));
        assertThat(app.authFailure("direct:ada")).isNotInstanceOf(ReauthorizationRequiredException.class);
        CftApp.advance(cft, app, Duration.ofMinutes(5));
        assertThat(app.result("direct:ada", String.class)).contains("Hill Farm");
    }
}
