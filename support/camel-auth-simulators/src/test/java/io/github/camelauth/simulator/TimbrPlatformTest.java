package io.github.camelauth.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checklist 5. */
@ExtendWith(TimbrSimulatorExtension.class)
final class TimbrPlatformTest {

    private static final String LOGIN = "/login/";
    private static final String TOKEN = "/timbr/get_timbr_user_token/";
    private static final Pattern CSRF = Pattern.compile("name=\"csrf_token\" type=\"hidden\" value=\"(\\w+)\"");

    private TimbrSimulator timbr;
    private TestClient client;

    @BeforeEach
    void setUp(TimbrSimulator started) {
        timbr = started;
        client = new TestClient(started);
    }

    private static String cookie(Reply reply) {
        return reply.header("Set-Cookie").split(";")[0];
    }

    private static String csrf(Reply form) {
        Matcher matcher = CSRF.matcher(form.body());
        return matcher.find() ? matcher.group(1) : "";
    }

    private Reply submit(String path, String cookie, String csrf, String password) throws Exception {
        String body = "csrf_token=" + csrf + "&username=" + TimbrSimulator.DEFAULT_USERNAME + "&password=" + password;
        return client.send("POST", path, body, "Content-Type", SyncaccessClient.FORM, "Cookie", "a=b; " + cookie);
    }

    private Reply logIn(String path) throws Exception {
        Reply form = client.get(path);
        return submit(path, cookie(form), csrf(form), TimbrSimulator.DEFAULT_PASSWORD);
    }

    @Test
    void tokenPage_withoutSession_leadsToTheLoginAndBack() throws Exception {
        Reply sent = client.get(TOKEN);

        String wanted = timbr.baseUrl() + TOKEN;
        assertThat(sent.status()).isEqualTo(302);
        assertThat(sent.header("Location"))
                .isEqualTo("/login/?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        Reply entered = logIn(sent.header("Location"));
        assertThat(entered.status()).isEqualTo(302);
        assertThat(entered.header("Location")).isEqualTo(wanted);
        assertThat(entered.header("Set-Cookie")).startsWith("session=").contains("HttpOnly");
        Reply page = client.get(TOKEN, "Cookie", cookie(entered));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.json().path("token").asText())
                .isEqualTo(timbr.provisionToken().value().reveal());
        assertThat(timbr.journal().last().orElseThrow().caller().name()).isEqualTo(TimbrSimulator.DEFAULT_USERNAME);
    }

    @Test
    void tokenPage_withoutSession_is401WhenSwitched() throws Exception {
        timbr.switches().set(TimbrSwitches.NO_SESSION_STATUS, 401);

        assertThat(client.get(TOKEN).status()).isEqualTo(401);
    }

    @Test
    void tokenPage_fieldAndForm_areSwitched() throws Exception {
        String session = cookie(logIn(LOGIN));
        timbr.switches().set(TimbrSwitches.TOKEN_FIELD, "api_token");
        Reply named = client.get(TOKEN, "Cookie", session);
        timbr.switches().set(TimbrSwitches.TOKEN_FIELD, "");
        Reply bare = client.get(TOKEN, "Cookie", session);

        assertThat(named.json().path("api_token").asText()).isEqualTo(bare.body());
        assertThat(bare.body()).startsWith("tk_");
        assertThat(bare.header("Content-Type")).startsWith("text/plain");
    }

    @Test
    void login_withWrongPassword_leadsBackToTheForm() throws Exception {
        Reply form = client.get(LOGIN);
        Reply reply = submit(LOGIN, cookie(form), csrf(form), "wrong");

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location")).isEqualTo(LOGIN);
        assertThat(reply.header("Set-Cookie")).isEmpty();
        assertThat(client.get(TOKEN, "Cookie", cookie(form)).status()).isEqualTo(302);
    }

    @Test
    void login_withoutTheFormsCsrfToken_isRefusedUnlessSwitched() throws Exception {
        Reply form = client.get(LOGIN);
        String password = TimbrSimulator.DEFAULT_PASSWORD;

        assertThat(submit(LOGIN, cookie(form), "wrong", password).status()).isEqualTo(400);
        assertThat(submit(LOGIN, "session=unknown", csrf(form), password).status())
                .isEqualTo(400);
        timbr.switches().set(TimbrSwitches.CSRF, false);
        assertThat(submit(LOGIN, "x=y", "", password).header("Location")).isEqualTo("/");
    }

    @Test
    void login_whenInAlready_leadsHome() throws Exception {
        Reply reply = client.get(LOGIN, "Cookie", cookie(logIn(LOGIN)));

        assertThat(reply.status()).isEqualTo(302);
        assertThat(client.get(reply.header("Location")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "//elsewhere.example/, /",
        "https://elsewhere.example/, /",
        "/timbr/get_timbr_user_token/, /timbr/get_timbr_user_token/"
    })
    void next_elsewhere_isNotFollowed(String next, String location) throws Exception {
        assertThat(logIn(LOGIN + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                        .header("Location"))
                .isEqualTo(location);
    }

    @Test
    void platform_withSsoOnly_hasNoForm() throws Exception {
        timbr.switches().set(TimbrSwitches.LOGIN_FORM, false);

        assertThat(client.get(LOGIN).body()).doesNotContain("<form", "password");
        assertThat(submit(LOGIN, "x=y", "", TimbrSimulator.DEFAULT_PASSWORD).status())
                .isEqualTo(405);
    }

    @Test
    void sessions_ended_areNoLongerGood() throws Exception {
        timbr.switches().set(TimbrSwitches.SESSION_COOKIE, "timbr_session");
        String session = cookie(logIn(LOGIN));
        assertThat(session).startsWith("timbr_session=");
        assertThat(client.get(TOKEN, "Cookie", session).status()).isEqualTo(200);

        timbr.endSessions();

        assertThat(client.get(TOKEN, "Cookie", session).status()).isEqualTo(302);
    }

    @Test
    void paths_unknownOrWrong_areErrorsForPeople() throws Exception {
        assertThat(client.get("/timbr/nothing").status()).isEqualTo(404);
        assertThat(client.send("POST", TOKEN, "").status()).isEqualTo(405);
        assertThat(client.get("/login").header("Content-Type")).startsWith("text/html");
        assertThat(timbr.apiCalls()).isZero();
        assertThat(new WebSessions().open(Optional.empty()).toString()).isEqualTo("Session[visitor]");
    }
}
