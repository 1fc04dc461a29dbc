package io.github.camelauth.timbr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.RequestRecord;
import io.github.camelauth.simulator.TimbrSimulator;
import io.github.camelauth.simulator.TimbrSwitches;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.store.InMemoryTokenStore;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ways a route uses the component, and the credentials that it may use. */
final class TimbrRouteTest {

    private static final String JWT = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl";

    private final TimbrSimulator timbr =
            TimbrApp.simulator().otherUser("grace", "another-made-up").start();
    private TestApp app = TimbrApp.fernet(timbr);

    @AfterEach
    void stop() {
        app.close();
        timbr.close();
    }

    private RequestRecord lastCall() {
        return timbr.journal().last().orElseThrow();
    }

    private String token() {
        return timbr.tokens().get(0).value().reveal();
    }

    static Stream<Named<Function<TimbrSimulator, TestApp>>> credentials() {
        return Stream.of(
                Named.of("fernet", TimbrApp::fernet),
                Named.of("bearer", TimbrApp::bearer),
                Named.of("key", TimbrApp::key),
                Named.of("platform", TimbrApp::platform));
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void poll_withEachCredential_getsData(Function<TimbrSimulator, TestApp> credential) {
        app = credential.apply(timbr).start();
        assertThat(app.result("direct:poll", String.class)).contains(TimbrSimulator.DEFAULT_ONTOLOGY);
        assertThat(app.result("direct:poll", String.class)).contains("success");
        assertThat(lastCall().header("x-api-key")).contains(token());
        assertThat(lastCall().header("Authorization")).isEmpty();
        assertThat(app.status()).containsEntry("state", "FRESH").containsEntry("expiresAt", null);
        assertThat(timbr.journal().to(TimbrApp.ONTOLOGIES)).hasSize(2);
        assertThat(timbr.journal().size()).isLessThanOrEqualTo(2 + 3);
    }

    @Test
    void getByTheHook_isJsonByItsHeader_alsoWithoutABody() {
        app.start().result("direct:poll", String.class);
        assertThat(lastCall().method()).isEqualTo("GET");
        assertThat(lastCall().headers()).containsKey("x-api-key");
        assertThat(lastCall().headers().keySet()).contains("x-api-key").doesNotContain("X-API-KEY");
        assertThat(lastCall().header("Content-Type")).contains("application/json");
    }

    @Test
    void queryOfTheOpenApi_keepsTheTypeOfItsCaller() {
        app.start();
        assertThat(TimbrApp.sql(app).getMessage().getBody(String.class)).contains("Ada");
        assertThat(lastCall().header("Content-Type").orElseThrow()).startsWith("application/text");
        timbr.switches().set(TimbrSwitches.OPENAPI_CONTENT_TYPE, "");
        app.send("direct:sql", "SELECT 1".getBytes(), Map.of());
        assertThat(lastCall().header("Content-Type")).isEmpty();
    }

    @Test
    void authenticate_putsTheTokenOn_andClearTakesItOff() {
        app.start();
        Exchange done = app.send(
                "direct:authenticate",
                TimbrApp.JSON_QUERY,
                Map.of("authorization", "Bearer client", "X-Api-Key", "client", "X-JWT-Token", "client"));
        assertThat(done.getException()).isNull();
        assertThat(lastCall().header("x-api-key")).contains(token());
        assertThat(lastCall().header("x-jwt-token")).isEmpty();
        assertThat(lastCall().header("Authorization")).isEmpty();
        assertThat(lastCall().header("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(done.getMessage().getHeaders()).doesNotContainKeys("x-api-key", "x-jwt-token", "Authorization");
    }

    @Test
    void tokenRequest_isWhatThePageDocuments_withAFreshBearerEachTime() {
        app.start().result("direct:poll", String.class);
        app.result("direct:refresh", Object.class);
        assertThat(TimbrApp.tokenRequests(timbr)).hasSize(2).allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.bodyText()).isEmpty();
            assertThat(request.header("Content-Type")).contains("application/json");
            assertThat(request.header("Authorization").orElseThrow()).startsWith("Bearer gAAAAAB");
            assertThat(request.header("x-api-key")).isEmpty();
        });
        assertThat(TimbrApp.tokenRequests(timbr))
                .extracting(request -> request.header("Authorization").orElseThrow())
                .doesNotHaveDuplicates();
    }

    @Test
    void bearerThatTheServiceDates_isTakenWheneverItIsMade() {
        timbr.switches().set(TimbrSwitches.BEARER_LIFETIME, Duration.ofSeconds(30));
        app.start().result("direct:poll", String.class);
        timbr.invalidateTokens();
        TimbrApp.advance(timbr, app, Duration.ofDays(30));
        app.result("direct:poll", String.class);
        assertThat(TimbrApp.tokenRequests(timbr)).hasSize(2);
    }

    @Test
    void jwt_isSentInItsOwnHeaderAndNoKeyBesideIt() {
        timbr.switches().set(TimbrSwitches.JWT, true);
        timbr.acceptJwt(JWT, Duration.ofHours(1));
        app = TimbrApp.bare(timbr).option("accessToken", JWT).start();
        app.result("direct:poll", String.class);
        assertThat(lastCall().headers().keySet()).contains("x-jwt-token").doesNotContain("x-api-key");
        assertThat(app.result("direct:token", AccessToken.class).type()).isEqualTo("JWT");
        assertThat(TimbrApp.tokenRequests(timbr)).isEmpty();
    }

    @Test
    void token_isTheValueForJdbc() {
        app.start();
        AccessToken token = app.result("direct:token", AccessToken.class);
        assertThat(token.value().reveal()).startsWith("tk_").isEqualTo(token());
        assertThat(token.expiresAt()).isNull();
        assertThat(token.toString()).doesNotContain("tk_");
    }

    @Test
    void refreshOfAKeyThatNothingRenews_sendsNothing() {
        app = TimbrApp.key(timbr).start();
        app.result("direct:refresh", Object.class);
        assertThat(timbr.journal().all()).isEmpty();
    }

    @Test
    void revoke_forgetsHere_andTheNextMessageObtainsItAgain() {
        app.start().result("direct:poll", String.class);
        app.result("direct:revoke", Object.class);
        assertThat(app.status()).containsEntry("state", "NONE");
        app.result("direct:poll", String.class);
        assertThat(TimbrApp.tokenRequests(timbr)).hasSize(2);
        assertThat(timbr.tokens()).hasSize(1);
    }

    /** A bearer names no user, so a stored token could be anybody's. */
    @Test
    void anotherBearer_doesNotTakeUpTheStoredTokenOfTheOneBefore() {
        InMemoryTokenStore store = new InMemoryTokenStore(timbr.clock());
        for (String user : new String[] {TimbrSimulator.DEFAULT_USERNAME, "grace"}) {
            app = TimbrApp.bearer(timbr).bean("store", store);
            if (user.equals("grace")) {
                app.option("authorizationToken", timbr.bearer(user, "another-made-up"));
            }
            app.start().result("direct:poll", String.class);
            assertThat(lastCall().caller().name()).isEqualTo(user);
            app.close();
        }
    }
}
