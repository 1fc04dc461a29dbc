package io.github.camelauth.timbr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.Fault;
import io.github.camelauth.simulator.RequestRecord;
import io.github.camelauth.simulator.TimbrSimulator;
import io.github.camelauth.simulator.TimbrSwitches;
import io.github.camelauth.testsupport.LogCapture;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.MalformedTokenResponseException;
import io.github.camelauth.token.TokenRequestException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The login to the platform as a person does it, and what it meets there. */
final class TimbrPlatformTest {

    private static final String LOGIN = "/login/";
    private static final String FORM = "<form action=\"%s\" method=\"post\"><input name=\"username\">"
            + "<input type=\"password\" name=\"password\"></form>";

    private final TimbrSimulator timbr = TimbrApp.simulator().start();
    private TestApp app = TimbrApp.platform(timbr);

    @AfterEach
    void stop() {
        app.close();
        timbr.close();
    }

    @Test
    void login_isAFormWithItsHiddenFields_thenThePage() {
        timbr.switches().set(TimbrSwitches.SESSION_COOKIE, "timbr_session");
        try (LogCapture log = new LogCapture()) {
            app.start().result("direct:poll", String.class);
            assertThat(log.all()).anyMatch(line -> line.contains("logs in as a person"));
        }
        List<RequestRecord> calls = timbr.journal().all();
        assertThat(calls).extracting(RequestRecord::summary).hasSize(4);
        assertThat(calls.get(1).bodyText())
                .contains("csrf_token=", "username=demo", "password=" + TimbrSimulator.DEFAULT_PASSWORD);
        assertThat(calls.get(1).header("Referer")).contains(timbr.baseUrl() + LOGIN);
        assertThat(calls.get(2).path()).isEqualTo(timbr.tokenPagePath());
        assertThat(calls.get(2).header("Cookie").orElseThrow()).startsWith("timbr_session=");
        assertThat(calls.get(3).header("Cookie")).isEmpty();
    }

    @Test
    void login_withoutCsrf_worksAsWell() {
        timbr.switches().set(TimbrSwitches.CSRF, false);
        app.start().result("direct:poll", String.class);
    }

    @Test
    void tokenField_namesAnotherField() {
        timbr.switches().set(TimbrSwitches.TOKEN_FIELD, "user_token");
        app.option("tokenField", "user_token").start().result("direct:poll", String.class);
    }

    @Test
    void tokenThatIsRejected_isReadAgainByANewLogin() {
        app.start().result("direct:poll", String.class);
        timbr.invalidateTokens();
        timbr.endSessions();
        app.result("direct:poll", String.class);
        assertThat(timbr.journal().to(timbr.tokenPagePath())).hasSize(2);
    }

    @Test
    void wrongPassword_isSentOnceInAnHour() {
        timbr.changePassword(TimbrSimulator.DEFAULT_USERNAME, "another one");
        app.start();
        assertRefusedForAnHour("HTTP 302", "form again", "'password'");
        assertThat(timbr.journal().to(timbr.tokenPagePath())).isEmpty();
    }

    @Test
    void wrongPassword_answeredWithTheFormAgain_isSentOnceInAnHour() {
        timbr.failAt(LOGIN, Fault.none(), Fault.answer(200, "text/html", FORM.formatted("")));
        app.start();
        assertRefusedForAnHour("HTTP 200", "form again");
    }

    @ParameterizedTest
    @CsvSource({"302, text/html", "303, text/plain", "200, text/html", "401, application/json", "403, text/html"})
    void pageThatKnowsNobody_isARefusal_andNoTokenIsReadOfIt(int status, String type) {
        timbr.failAlwaysAt(timbr.tokenPagePath(), Fault.answer(status, type, "{\"token\": \"tk_abc\"}"));
        app.start();
        assertRefusedForAnHour("HTTP " + status, "'username'");
    }

    private void assertRefusedForAnHour(String... named) {
        for (int minute = 0; minute < 60; minute++) {
            assertThat(app.authFailure("direct:poll"))
                    .isInstanceOf(InvalidCredentialException.class)
                    .hasMessageContaining("timbr-auth:default")
                    .hasMessageContainingAll(named);
            TimbrApp.advance(timbr, app, Duration.ofMinutes(1));
        }
        assertThat(passwordsSent()).isOne();
    }

    private long passwordsSent() {
        return timbr.journal().matching(call -> call.method().equals("POST")).size();
    }

    @Test
    void singleSignOn_hasNoForm_andThatIsSaid() {
        timbr.switches().set(TimbrSwitches.LOGIN_FORM, false);
        app.start();
        assertMalformed("'loginPath'", "single sign-on");
        assertThat(passwordsSent()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/login/", "//evil.example/", "http://[", "%zz"})
    void formThatLeadsElsewhere_getsNoPassword(String action) {
        timbr.failAt(LOGIN, Fault.answer(200, "text/html", FORM.formatted(action)));
        app.start();
        assertMalformed("leads back to");
        assertThat(passwordsSent()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"/auth/login?x=1, /auth/login, x=1", "?next=%2F, /login/, next=%2F", "'', /login/, ''"})
    void formWithAnActionOfItsOwn_isSentThere(String action, String path, String query) {
        timbr.failAt(LOGIN, Fault.answer(200, "text/html", FORM.formatted(action)));
        app.start();
        app.authFailure("direct:poll");
        assertThat(timbr.journal().matching(call -> call.method().equals("POST")))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.path()).isEqualTo(path);
                    assertThat(call.query()).isEqualTo(query);
                });
    }

    @Test
    void answerWithoutTheField_namesTheOption() {
        timbr.switches().set(TimbrSwitches.TOKEN_FIELD, "user_token");
        app.start();
        assertMalformed("'tokenField'", "tk_");
    }

    private void assertMalformed(String... named) {
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOf(MalformedTokenResponseException.class)
                .hasMessageContaining("timbr-auth:default")
                .hasMessageContainingAll(named);
    }

    @Test
    void csrfTokenThatIsNotTaken_isNotTriedAgain() {
        timbr.failAt(LOGIN, Fault.answer(200, "text/html", FORM.formatted(LOGIN)));
        app.start();
        AuthException failure = app.authFailure("direct:poll");
        assertThat(failure).isInstanceOfSatisfying(TokenRequestException.class, refused -> {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.retryable()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {LOGIN, "/timbr/get_timbr_user_token/"})
    void platformThatIsDown_isTriedAgain(String path) {
        timbr.failAt(path, Fault.status(503));
        app.start();
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOfSatisfying(TokenRequestException.class, failure -> assertThat(failure.retryable())
                        .isTrue())
                .hasMessageNotContaining("API_AUTH_SALT");
        TimbrApp.advance(timbr, app, Duration.ofMinutes(2));
        app.result("direct:poll", String.class);
    }
}
