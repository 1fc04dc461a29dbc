package io.github.camelauth.timbr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.simulator.Fault;
import io.github.camelauth.simulator.TimbrKeyForm;
import io.github.camelauth.simulator.TimbrPlaintext;
import io.github.camelauth.simulator.TimbrSimulator;
import io.github.camelauth.simulator.TimbrSwitches;
import io.github.camelauth.simulator.TimbrTokenAnswer;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.MalformedTokenResponseException;
import io.github.camelauth.token.TokenRequestException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What get_token refuses, and answers that are none. */
final class TimbrRefusalTest {

    private static final String HIVE = "could not open client transport: HTTP Response code: 401";

    private TimbrSimulator timbr = TimbrApp.simulator().start();
    private TestApp app = TimbrApp.fernet(timbr);

    @AfterEach
    void stop() {
        app.close();
        timbr.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 200})
    void wrongPassword_isTriedOnceInAnHourOfTraffic(int status) {
        timbr.switches().set(TimbrSwitches.GET_TOKEN_ERROR_STATUS, status);
        timbr.changePassword(TimbrSimulator.DEFAULT_USERNAME, "another one");
        app.start();
        assertRefusedForAnHour("HTTP " + status, "'password'");
    }

    @Test
    void spoiledBearer_isTriedOnce_andNamesItsOption() {
        app = TimbrApp.bearer(timbr);
        timbr.changePassword(TimbrSimulator.DEFAULT_USERNAME, "another one");
        app.start();
        assertRefusedForAnHour("HTTP 401", "'authorizationToken'");
    }

    @Test
    void redirectToALogin_isTriedOnce() {
        timbr.failAlwaysAt(timbr.getTokenPath(), Fault.answer(302, "text/html", "<html>Log in</html>"));
        app.start();
        assertRefusedForAnHour("HTTP 302", "'baseUrl'");
    }

    @Test
    void errorOfTheHiveTransport_isARefusalWhateverItsStatus() {
        timbr.failAlwaysAt(timbr.getTokenPath(), Fault.answer(500, "text/plain", HIVE));
        app.start();
        assertRefusedForAnHour("HTTP 500", "'password'");
    }

    private void assertRefusedForAnHour(String... named) {
        for (int minute = 0; minute < 60; minute++) {
            assertThat(app.authFailure("direct:poll"))
                    .isInstanceOf(InvalidCredentialException.class)
                    .hasMessageContaining("timbr-auth:default")
                    .hasMessageContainingAll(named)
                    .hasMessageNotContaining(TimbrSimulator.DEFAULT_PASSWORD);
            TimbrApp.advance(timbr, app, Duration.ofMinutes(1));
        }
        assertThat(TimbrApp.tokenRequests(timbr)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "raw, RAW, colon, COLON",
        "md5Hex, MD5_HEX, colon, COLON",
        "sha256, SHA256, slash, SLASH",
        "raw, RAW, slash, SLASH"
    })
    void keyAndFormat_asTheDeploymentHasThem_areTaken(
            String derivation, TimbrKeyForm form, String format, TimbrPlaintext plaintext) {
        timbr.switches().set(TimbrSwitches.KEY_FORM, form).set(TimbrSwitches.PLAINTEXT, plaintext);
        app.options("keyDerivation", derivation, "credentialsFormat", format).start();
        app.result("direct:poll", String.class);
        assertThat(TimbrApp.tokenRequests(timbr)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"RAW, SLASH", "MD5_HEX, COLON", "SHA256, COLON"})
    void keyOrFormat_ofAnotherDeployment_isRefusedAndNoOtherIsTried(TimbrKeyForm form, TimbrPlaintext plaintext) {
        timbr.switches().set(TimbrSwitches.KEY_FORM, form).set(TimbrSwitches.PLAINTEXT, plaintext);
        app.start();
        assertRefusedForAnHour("'keyDerivation'", "'credentialsFormat'");
    }

    @Test
    void wrongPassword_withAcquireOnStart_failsTheStart() {
        timbr.changePassword(TimbrSimulator.DEFAULT_USERNAME, "another one");
        app.option("acquireOnStart", "true");
        assertThatThrownBy(app::start).rootCause().isInstanceOf(InvalidCredentialException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "EMPTY_LIST, 'data' is a list of 0",
        "NO_LIST, 'data' is no list",
        "WITHOUT_PREFIX, begin with tk_",
        "WITHOUT_STATUS, 'status'",
        "HTML, web page"
    })
    void answer_thatIsNoToken_isCalledMalformed(TimbrTokenAnswer answer, String cause) {
        timbr.switches().set(TimbrSwitches.GET_TOKEN_ANSWER, answer);
        app.start();
        assertMalformed(cause.replace("''", "'"));
    }

    static Stream<Arguments> answersThatAreNone() {
        return Stream.of(
                Arguments.of(Fault.loginPage(), "'baseUrl'"),
                Arguments.of(Fault.garbageBody(), "no JSON object"),
                Arguments.of(Fault.truncatedBody(), "cut off"),
                Arguments.of(json("{\"data\":[\"tk_a\\r\\nX-Injected: 1\"],\"status\":\"success\"}"), "tk_"),
                Arguments.of(json("{\"data\":[7],\"status\":\"success\"}"), "tk_"),
                Arguments.of(json("{\"data\":[\"tk_a\",\"tk_b\"],\"status\":\"success\"}"), "list of 2"));
    }

    private static Fault json(String body) {
        return Fault.answer(200, "application/json", body);
    }

    @ParameterizedTest
    @MethodSource("answersThatAreNone")
    void answer_thatCannotBeRead_isCalledMalformed(Fault fault, String cause) {
        timbr.failAt(timbr.getTokenPath(), fault);
        app.start();
        assertMalformed(cause);
    }

    private void assertMalformed(String cause) {
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOf(MalformedTokenResponseException.class)
                .hasMessageContaining("timbr-auth:default")
                .hasMessageContaining(cause);
    }

    @ParameterizedTest
    @CsvSource({
        "429, true, tried again",
        "503, true, tried again",
        "500, true, API_AUTH_SALT",
        "404, true, baseUrl",
        "400, false, keyDerivation",
        "415, false, as it is"
    })
    void failure_ofTheEndpoint_isTyped(int status, boolean retryable, String advice) {
        timbr.failAt(timbr.getTokenPath(), Fault.status(status));
        app.start();
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOfSatisfying(TokenRequestException.class, failure -> {
                    assertThat(failure.status()).isEqualTo(status);
                    assertThat(failure.retryable()).isEqualTo(retryable);
                })
                .hasMessageContaining("timbr-auth:default")
                .hasMessageContaining(advice);
    }
}
