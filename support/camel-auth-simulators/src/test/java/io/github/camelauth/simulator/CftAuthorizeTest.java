package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.CftClient.REDIRECT;
import static io.github.camelauth.simulator.CftClient.USER;
import static io.github.camelauth.simulator.CftClient.codeForm;
import static io.github.camelauth.simulator.CftClient.error;
import static io.github.camelauth.simulator.CheckfrontClient.parameters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checklist 6: the authorization endpoint and PKCE. */
@ExtendWith(CftSimulatorExtension.class)
final class CftAuthorizeTest {

    private static final String VERIFIER = "not-a-real-verifier-not-a-real-verifier-not-a-real-verifier";
    private static final String S256 =
            "&code_challenge_method=S256&code_challenge=biw6fabn-LvtFXlVNE9xGiGjKl9U2GQAHdlWcwtM0io";

    private CftSimulator cft;
    private CftClient client;

    @BeforeEach
    void setUp(CftSimulator started) {
        cft = started;
        client = new CftClient(started);
    }

    private URI url(String more) {
        return URI.create(cft.authorizationUrl(REDIRECT, "s&1") + more);
    }

    private String code(String more) {
        return parameters(cft.approve(USER, url(more))).get("code");
    }

    @Test
    void approve_sendsTheBrowserBackWithCodeAndState() throws Exception {
        URI back = cft.approve(USER, url(""));

        assertThat(back.toString()).startsWith(REDIRECT + "?");
        assertThat(parameters(back)).containsOnlyKeys("code", "state").containsEntry("state", "s&1");
        assertThat(parameters(back).get("code")).matches("[A-Za-z0-9]{30}");
        assertThat(client.token(codeForm(parameters(back).get("code"))).status())
                .isEqualTo(200);
        assertThat(cft.newestPair(USER).orElseThrow().grant().scope()).isEqualTo("read write");
        assertThat(cft.exchanges()).isEqualTo(1);
    }

    @Test
    void deny_sendsTheBrowserBackWithAccessDenied() {
        assertThat(parameters(cft.deny("somebody.new", url(""))))
                .containsEntry("error", "access_denied")
                .containsEntry("state", "s&1");
    }

    @Test
    void state_whenSwitched_isNotEchoed() {
        cft.switches().set(CftSwitches.STATE_ECHOED, false);

        assertThat(parameters(cft.approve(USER, url("")))).containsOnlyKeys("code");
    }

    @Test
    void page_withoutASession_leadsToTheLogin() throws Exception {
        Reply sent = client.get(cft.authorizePath() + "?client_id=x");

        assertThat(sent.status()).isEqualTo(302);
        assertThat(sent.header("Location")).isEqualTo("/account/login/?next=%2Fo%2Fauthorize%2F%3Fclient_id%3Dx");
        Reply login = client.get(sent.header("Location"));
        assertThat(login.body()).contains("<label for=\"username\">", "<label for=\"password\">");
    }

    @Test
    void login_byWrongPassword_isShownAgain() {
        URI url = url("");
        cft.changePassword(USER, "made-up-too");
        PageVisitor visitor = new PageVisitor(cft.baseUrl(), Optional.empty());

        assertThatThrownBy(() -> visitor.visit(url, Map.of("username", USER, "password", "wrong")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("password is wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "client_id=unknown&response_type=code&redirect_uri=https://app.example.com/",
                "client_id=demo-client&response_type=code",
                "client_id=demo-client&response_type=code&redirect_uri=oob",
                "client_id=demo-client&response_type=code&response_type=code&redirect_uri=https://app.example.com/"
            })
    void request_thatNothingMayBeRedirectedFor_isAPage(String query) {
        assertThatThrownBy(() -> cft.approve(USER, URI.create(cft.baseUrl() + "/o/authorize/?" + query)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("400");
    }

    @Test
    void redirectUri_notTheRegisteredOne_isAPage() {
        cft.registerRedirectUri(REDIRECT);
        assertThat(cft.approve(USER, url("")).toString()).startsWith(REDIRECT);

        assertThatThrownBy(() -> cft.approve(USER, cft.authorizationUrl(REDIRECT + "more", "")))
                .hasMessageContaining("registered");
    }

    @ParameterizedTest
    @CsvSource({
        "&scope=admin, invalid_scope",
        "&code_challenge=x&code_challenge_method=S512, invalid_request",
    })
    void request_withAnotherFault_goesBackAsAnError(String more, String error) {
        assertThat(parameters(cft.approve(USER, url(more)))).containsEntry("error", error);
    }

    @Test
    void scope_asked_isTheOneGiven() throws Exception {
        var pair = client.token(codeForm(code("&scope=read"))).json();

        assertThat(pair.path("scope").asText()).isEqualTo("read");
        assertThat(error(client.token(CftClient.refreshForm(pair) + "&scope=write")))
                .isEqualTo("400 invalid_scope");
        assertThat(client.token(CftClient.refreshForm(pair) + "&scope=read").status())
                .isEqualTo(200);
    }

    @Test
    void challenge_sent_needsItsVerifier() throws Exception {
        String code = code(S256);

        Reply without = client.token(codeForm(code));
        Reply wrong = client.token(codeForm(code) + "&code_verifier=" + VERIFIER + "x");

        assertThat(error(without)).isEqualTo("400 invalid_request");
        assertThat(without.json().path("error_description").asText()).isEqualTo("Code verifier required.");
        assertThat(error(wrong)).isEqualTo("400 invalid_grant");
        assertThat(client.token(codeForm(code) + "&code_verifier=" + VERIFIER).status())
                .isEqualTo(200);
    }

    @Test
    void challenge_withoutAMethod_isPlain() throws Exception {
        String code = code("&code_challenge=" + VERIFIER);

        assertThat(client.token(codeForm(code) + "&code_verifier=" + VERIFIER).status())
                .isEqualTo(200);
    }

    @Test
    void challenge_whenSwitched_isRequiredOrIgnored() throws Exception {
        cft.switches().set(CftSwitches.PKCE_REQUIRED, true);
        assertThat(parameters(cft.approve(USER, url("")))).containsEntry("error", "invalid_request");
        assertThat(code(S256)).isNotNull();
        cft.switches().set(CftSwitches.PKCE_REQUIRED, false).set(CftSwitches.PKCE, false);

        assertThat(client.token(codeForm(code(S256))).status()).isEqualTo(200);
    }
}
