package io.github.camelauth.examples.checkfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is not logged in reaches nothing but the login. */
final class LoginRequiredTest {

    private static App app;

    private final Visitor stranger = new Visitor(app);

    @BeforeAll
    static void start() {
        app = App.start();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/status", "/callback?code=abc&state=def", "/connect/ada", "/connect.js", "/nothing"})
    void get_byAStranger_leadsToTheLogin(String path) {
        assertSentToLogin(stranger.get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/connect/ada", "/callback", "/status", "/demo/revoke/ada"})
    void post_byAStranger_leadsToTheLoginAndBeginsNothing(String path) {
        assertSentToLogin(stranger.post(path, stranger.csrf("/login")));
        assertThat(stranger.cookieNames()).containsExactly("JSESSIONID");
        assertThat(app.checkfront().tokenRequests()).isZero();
    }

    @Test
    void login_withAWrongPassword_saysSoAndLetsNobodyIn() {
        HttpResponse<String> answer =
                stranger.post("/login", stranger.csrf("/login"), "username", App.OPERATOR, "password", "a-wrong-one");
        assertThat(Visitor.location(answer)).hasToString(app.url("/login?error"));
        assertThat(stranger.page("/login?error").select("[role=alert]").text()).contains("wrong");
        assertSentToLogin(stranger.get("/"));
    }

    @Test
    void connect_fromAnotherSite_isRefusedToTheOperatorToo() {
        Visitor operator = Visitor.loggedIn(app);
        assertThat(operator.get("/status").statusCode()).isEqualTo(200);
        assertThat(operator.post("/connect/ada", "no-token-of-the-page").statusCode())
                .isEqualTo(403);
        assertThat(operator.cookieNames()).containsExactly("JSESSIONID");
    }

    private void assertSentToLogin(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(answer)).hasToString(app.url("/login"));
        assertThat(answer.body()).isEmpty();
    }
}
