package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.CheckfrontClient.REDIRECT;
import static io.github.camelauth.simulator.CheckfrontClient.STAFF;
import static io.github.camelauth.simulator.CheckfrontClient.parameters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checklist 1. */
@ExtendWith(CheckfrontSimulatorExtension.class)
final class CheckfrontConsentTest {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"(\\w+)\"");
    private static final String KNOWN = "/oauth/?client_id=" + CheckfrontSimulator.DEFAULT_CONSUMER_KEY;
    private static final String REDIRECTED = KNOWN + "&redirect_uri=" + REDIRECT;

    private CheckfrontSimulator checkfront;
    private CheckfrontClient client;

    @BeforeEach
    void setUp(CheckfrontSimulator started) {
        checkfront = started;
        client = new CheckfrontClient(started);
    }

    private URI url(String state) {
        return checkfront.authorizationUrl(REDIRECT, state);
    }

    private String target(String state) {
        return url(state).toString().substring(checkfront.baseUrl().length());
    }

    private static String cookie(Reply reply) {
        return reply.header("Set-Cookie").split(";")[0];
    }

    private Reply submit(Reply form, String fields) throws Exception {
        return submit(cookie(form), form, fields);
    }

    private Reply submit(String cookie, Reply form, String fields) throws Exception {
        Matcher csrf = CSRF.matcher(form.body());
        String token = csrf.find() ? csrf.group(1) : "";
        return client.send(
                "POST",
                target("s"),
                "csrf=" + token + "&" + fields,
                "Content-Type",
                SyncaccessClient.FORM,
                "Cookie",
                cookie);
    }

    private static String logIn(String password) {
        return "decision=approve&username=" + STAFF + "&password=" + password;
    }

    @Test
    void approve_onThePage_sendsTheBrowserBackWithCodeAndState() throws Exception {
        URI back = checkfront.approve(STAFF, url("st&te 1"));

        assertThat(back.toString()).startsWith(REDIRECT + "?");
        assertThat(parameters(back)).containsOnlyKeys("code", "state").containsEntry("state", "st&te 1");
        assertThat(parameters(back).get("code")).matches("[0-9a-f]{32}");
        Reply pair = client.token(CheckfrontClient.codeForm(parameters(back).get("code")));
        assertThat(pair.status()).isEqualTo(200);
        assertThat(checkfront.newestPair(STAFF)).isPresent();
        assertThat(checkfront.counters().events("consentsApproved")).isEqualTo(1);
    }

    @Test
    void approve_bySomebodyNew_hiresThem() throws Exception {
        String code = parameters(checkfront.approve("new.person", url("s"))).get("code");

        client.token(CheckfrontClient.codeForm(code));

        assertThat(checkfront.newestPair("new.person")).isPresent();
        assertThat(checkfront.newestPair(STAFF)).isEmpty();
    }

    @Test
    void deny_onThePage_sendsTheBrowserBackWithAccessDenied() {
        URI back = checkfront.deny(url("s1"));

        assertThat(parameters(back))
                .containsEntry("error", "access_denied")
                .containsEntry("state", "s1")
                .containsKey("error_description")
                .doesNotContainKey("code");
        assertThat(checkfront.counters().events("consentsDenied")).isEqualTo(1);
    }

    @Test
    void state_whenSwitched_isNotEchoed() {
        checkfront.switches().set(CheckfrontSwitches.STATE_ECHOED, false);

        assertThat(parameters(checkfront.approve(STAFF, url("s1")))).containsOnlyKeys("code");
        assertThat(parameters(checkfront.deny(url("s1")))).doesNotContainKey("state");
    }

    @Test
    void page_forAVisitor_isAnAccessibleFormThatNobodyFrames() throws Exception {
        Reply page = client.get(target("s"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"en\">", "Demo Tours", CheckfrontSimulator.DEFAULT_CONSUMER_KEY)
                .contains("<label for=\"username\">", "<label for=\"password\">", "<form method=\"post\">")
                .contains("value=\"approve\"", "value=\"deny\"")
                .doesNotContain("<script");
        assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(cookie(page)).startsWith("checkfront_session=");
    }

    @Test
    void wrongPassword_onThePage_showsItAgainWithAnAlert() throws Exception {
        Reply again = submit(client.get(target("s")), logIn("wrong"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).contains("role=\"alert\"", "User name or password is wrong");
        assertThat(submit(client.get(target("s")), "").body()).contains("role=\"alert\"");
    }

    @Test
    void session_ofWhoLoggedIn_needsNoPasswordTheNextTime() throws Exception {
        Reply entered = submit(client.get(target("s")), logIn(CheckfrontSimulator.DEFAULT_STAFF_PASSWORD));
        String session = cookie(entered);

        Reply page = client.get(target("s"), "Cookie", session);
        Reply approved = submit(session, page, "decision=approve");

        assertThat(entered.status()).isEqualTo(302);
        assertThat(page.body()).contains("Signed in as <strong>" + STAFF).doesNotContain("type=\"password\"");
        assertThat(approved.header("Location")).startsWith(REDIRECT + "?code=");
        Reply other = submit(session, page, "decision=switch");
        assertThat(other.body()).contains("type=\"password\"");
        assertThat(client.get(target("s"), "Cookie", session).body()).contains("type=\"password\"");
    }

    @Test
    void form_ofAnotherVisitor_isRefused() throws Exception {
        Reply mine = client.get(target("s"));
        Reply theirs = client.get(target("s"));

        assertThat(submit(cookie(theirs), mine, "decision=deny").status()).isEqualTo(403);
        assertThat(submit("a=b", mine, "decision=deny").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth/",
                "/oauth/?client_id=unknown&response_type=code&redirect_uri=" + REDIRECT,
                KNOWN + "&response_type=code",
                KNOWN + "&response_type=code&redirect_uri=javascript:alert(1)",
                KNOWN + "&response_type=code&redirect_uri=https://",
                REDIRECTED + "&response_type=code&state=a&state=b"
            })
    void request_thatNothingMayBeRedirectedFor_isAPage(String target) throws Exception {
        Reply page = client.get(target);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.header("Location")).isEmpty();
        assertThat(page.body()).contains("role=\"alert\"");
        assertThatThrownBy(
                        () -> checkfront.approve(STAFF, URI.create(checkfront.baseUrl() + target.replace("(1)", ""))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("400");
    }

    @ParameterizedTest
    @CsvSource({"'', invalid_request", "&response_type=token, unsupported_response_type"})
    void responseType_otherThanCode_goesBackAsAnError(String more, String error) throws Exception {
        Reply reply = client.get(REDIRECTED + "&state=s1" + more);

        assertThat(reply.status()).isEqualTo(302);
        assertThat(parameters(URI.create(reply.header("Location"))))
                .containsEntry("error", error)
                .containsEntry("state", "s1");
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.example.com/callback, EXACT, 200",
        "https://app.example.com/callback/42, EXACT, 400",
        "https://APP.example.com/callback/42, PREFIX, 200",
        "https://other.example.com/callback, PREFIX, 400"
    })
    void redirectUri_notTheRegisteredOne_isRefused(String offered, RedirectMatch match, int status) throws Exception {
        checkfront.registerRedirectUri(REDIRECT);
        checkfront.switches().set(CheckfrontSwitches.REDIRECT_MATCH, match);

        String target = KNOWN + "&response_type=code&redirect_uri=" + offered;

        assertThat(client.get(target).status()).isEqualTo(status);
    }

    @Test
    void redirectUri_missing_isTheRegisteredOneWhenSwitched() throws Exception {
        checkfront.registerRedirectUri(REDIRECT);
        checkfront.switches().set(CheckfrontSwitches.REDIRECT_URI_REQUIRED, false);

        assertThat(client.get(KNOWN + "&response_type=code").status()).isEqualTo(200);
        assertThat(client.get(KNOWN).header("Location")).startsWith(REDIRECT);
    }

    @Test
    void redirectUri_outOfBand_showsTheCode() throws Exception {
        String target = KNOWN + "&response_type=code&redirect_uri=oob";
        Reply form = client.get(target);
        Matcher csrf = CSRF.matcher(form.body());
        assertThat(csrf.find()).isTrue();

        String fields = "csrf=" + csrf.group(1) + "&" + logIn(CheckfrontSimulator.DEFAULT_STAFF_PASSWORD);
        Reply shown =
                client.send("POST", target, fields, "Content-Type", SyncaccessClient.FORM, "Cookie", cookie(form));

        Matcher code = Pattern.compile("code <code>(\\w{32})<").matcher(shown.body());
        assertThat(shown.status()).isEqualTo(200);
        assertThat(code.find()).isTrue();
        assertThat(client.token(CheckfrontClient.codeForm(code.group(1), "oob")).status())
                .isEqualTo(200);
    }

    @Test
    void paths_unknown_arePages() throws Exception {
        assertThat(client.get("/oauth").status()).isEqualTo(404);
        assertThat(client.send("PUT", "/oauth/", "").status()).isEqualTo(404);
    }
}
