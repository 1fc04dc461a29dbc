package io.github.camelauth.syncaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.Fault;
import io.github.camelauth.simulator.SyncaccessSimulator;
import io.github.camelauth.simulator.SyncaccessSwitches;
import io.github.camelauth.testsupport.LogCapture;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.MalformedTokenResponseException;
import io.github.camelauth.token.TokenRequestException;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the vendor refuses, and answers that are none. */
final class SyncaccessRefusalTest {

    private final SyncaccessSimulator syncaccess = SyncaccessApp.simulator().start();
    private TestApp app = SyncaccessApp.user(syncaccess);

    @AfterEach
    void stop() {
        app.close();
        syncaccess.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void wrongPassword_isTriedOnceInAMinuteOfTraffic(int status) {
        syncaccess.switches().set(SyncaccessSwitches.BAD_CREDENTIALS_STATUS, status);
        syncaccess.changePassword(SyncaccessSimulator.DEFAULT_USERNAME, "another one");
        app.start();
        for (int second = 0; second < 60; second++) {
            for (int message = 0; message < 5; message++) {
                assertRefused(status);
            }
            SyncaccessApp.advance(syncaccess, app, Duration.ofSeconds(1));
        }
        assertThat(SyncaccessApp.tokenRequests(syncaccess)).hasSize(1);
    }

    private void assertRefused(int status) {
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOf(InvalidCredentialException.class)
                .hasMessageContaining("syncaccess-auth:default")
                .hasMessageContaining("HTTP " + status)
                .hasMessageContaining("'password'")
                .hasMessageNotContaining(SyncaccessSimulator.DEFAULT_PASSWORD);
    }

    @Test
    void missingRole_isSaid_andBringsOneTokenMore() {
        syncaccess.changeRole(SyncaccessSimulator.DEFAULT_USERNAME, false);
        app.start();
        try (LogCapture log = new LogCapture()) {
            for (int poll = 0; poll < 20; poll++) {
                assertThat(app.failure("direct:poll")).isInstanceOf(HttpOperationFailedException.class);
            }
            assertThat(log.all()).anyMatch(line -> line.contains("'Api User'"));
        }
        assertThat(SyncaccessApp.tokenRequests(syncaccess)).hasSize(2);
    }

    @Test
    void tokensDie_beforeTheirTime_andEachMessageIsAnsweredAllTheSame() {
        app.start().result("direct:poll", String.class);
        syncaccess.tokensDie();
        app.result("direct:poll", String.class);
        assertThat(SyncaccessApp.tokenRequests(syncaccess)).hasSize(2);
    }

    static Stream<Arguments> answersThatAreNone() {
        return Stream.of(
                Arguments.of(Fault.loginPage(), "web page"),
                Arguments.of(Fault.garbageBody(), "no JSON object"),
                Arguments.of(json("{}"), "'access_token'"),
                Arguments.of(json("{\"access_token\":\"a\\r\\nb\"}"), "'access_token'"),
                Arguments.of(json("{\"access_token\":\"abc\",\"token_type\":\"mac\"}"), "'token_type'"));
    }

    private static Fault json(String body) {
        return Fault.answer(200, "application/json", body);
    }

    @ParameterizedTest
    @MethodSource("answersThatAreNone")
    void answer_thatIsNoToken_isCalledMalformed(Fault fault, String named) {
        syncaccess.failAt(syncaccess.tokenPath(), fault);
        app.start();
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOf(MalformedTokenResponseException.class)
                .hasMessageContaining("syncaccess-auth:default")
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"expires_in\":-5", ",\"expires_in\":0", ",\"expires_in\":\"soon\""})
    void answer_withoutALife_livesTheDocumentedHalfHour(String life) {
        syncaccess.failAt(syncaccess.tokenPath(), json("{\"access_token\":\"abc\"" + life + "}"));
        app.start().result("direct:token", Object.class);
        assertThat(app.status().get("expiresAt")).isNotNull();
    }

    static Stream<Arguments> failuresOfTheEndpoint() {
        return Stream.of(
                Arguments.of(Fault.status(429), true, "tried again"),
                Arguments.of(Fault.status(503), true, "tried again"),
                Arguments.of(Fault.status(404), true, "'company'"),
                Arguments.of(
                        Fault.answer(400, "application/json", "{\"error\":\"NOT a code\"}"), false, "'requestFormat'"));
    }

    @ParameterizedTest
    @MethodSource("failuresOfTheEndpoint")
    void failure_ofTheEndpoint_isTyped(Fault fault, boolean retryable, String advice) {
        syncaccess.failAt(syncaccess.tokenPath(), fault);
        app.start();
        AuthException failure = app.authFailure("direct:poll");
        assertThat(failure).isInstanceOf(TokenRequestException.class).hasMessageContaining(advice);
        assertThat(((TokenRequestException) failure).retryable()).isEqualTo(retryable);
        assertThat(failure).hasMessageNotContaining("NOT a code");
    }

    @Test
    void redirectToALoginPage_isARefusal() {
        syncaccess.failAlwaysAt(syncaccess.tokenPath(), Fault.answer(302, "text/html", "<html>Log in</html>"));
        app.start();
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOf(InvalidCredentialException.class)
                .hasMessageContaining("'baseUrl'");
    }
}
