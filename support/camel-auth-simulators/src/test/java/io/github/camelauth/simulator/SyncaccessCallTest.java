package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.SyncaccessClient.SUBSCRIBERS;
import static io.github.camelauth.simulator.SyncaccessClient.passwordGrant;
import static io.github.camelauth.simulator.TestClient.basic;
import static io.github.camelauth.simulator.TestClient.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checklist 5 to 7. */
final class SyncaccessCallTest {

    private static final String USERNAME = SyncaccessSimulator.DEFAULT_USERNAME;
    private static final String PASSWORD = SyncaccessSimulator.DEFAULT_PASSWORD;
    private static final String EDITOR = "demo-editor";
    private static final String EDITORS_PASSWORD = "another-made-up-one";

    @RegisterExtension
    private final SyncaccessSimulatorExtension extension =
            new SyncaccessSimulatorExtension(SyncaccessSimulator.builder()
                    .otherUser("demo-api-user-2", "made-up-päss")
                    .userWithoutRole(EDITOR, EDITORS_PASSWORD));

    private SyncaccessClient client;

    @BeforeEach
    void setUp(SyncaccessSimulator syncaccess) {
        client = new SyncaccessClient(syncaccess);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer ", "Bearer ", "BEARER   "})
    void bearer_inAnyCase_isAccepted(String scheme, SyncaccessSimulator syncaccess) throws Exception {
        Reply reply = client.subscribersAs(scheme + client.demoToken());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(syncaccess.apiCalls()).isEqualTo(1);
        assertThat(syncaccess.rejectedCalls()).isZero();
        assertThat(syncaccess.journal().last().orElseThrow().caller().name()).isEqualTo(USERNAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer%s", "Bearer", "Bearer %sx", "Token %s", "%s", "Basic %s", "Basic Y29sb25sZXNz"})
    void authorization_notOfADocumentedForm_isDenied(String form, SyncaccessSimulator syncaccess) throws Exception {
        Reply reply = client.subscribersAs(form.formatted(client.demoToken()));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json().path("Message").asText()).isEqualTo("Authorization has been denied for this request.");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(syncaccess.rejectedCalls()).isEqualTo(1);
    }

    @Test
    void token_anywhereButInTheHeader_isDenied(SyncaccessSimulator syncaccess) throws Exception {
        String token = client.demoToken();

        assertThat(client.get(SUBSCRIBERS + "?access_token=" + token).status()).isEqualTo(401);
        assertThat(client.get(SUBSCRIBERS, "Authorization", bearer(token), "Authorization", bearer(token))
                        .status())
                .isEqualTo(401);
        assertThat(syncaccess.journal().last().orElseThrow().summary()).doesNotContain(token);
    }

    @Test
    void basic_onApiCalls_isAccepted(SyncaccessSimulator syncaccess) throws Exception {
        assertThat(client.subscribersAs(basic(USERNAME, PASSWORD)).status()).isEqualTo(200);
        assertThat(client.subscribersAs(basic("demo-api-user-2", "made-up-päss"))
                        .status())
                .isEqualTo(200);
        assertThat(client.subscribersAs(basic(USERNAME, "wrong")).status()).isEqualTo(401);
        syncaccess.switches().set(SyncaccessSwitches.BASIC_CHARSET, "ISO-8859-1");
        assertThat(client.subscribersAs(basic("demo-api-user-2", "made-up-päss"))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void userWithoutRole_onApiCalls_isDenied(int status, SyncaccessSimulator syncaccess) throws Exception {
        syncaccess.switches().set(SyncaccessSwitches.WITHOUT_ROLE_STATUS, status);
        String token = client.token(passwordGrant(EDITOR, EDITORS_PASSWORD))
                .json()
                .path("access_token")
                .asText();

        Reply reply = client.subscribersAs(bearer(token));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("WWW-Authenticate")).isEqualTo(status == 401 ? "Bearer" : "");
        assertThat(client.subscribersAs(basic(EDITOR, EDITORS_PASSWORD)).status())
                .isEqualTo(status);
        assertThat(syncaccess.rejectedCalls()).isEqualTo(2);
    }

    @Test
    void userWithoutRole_onToken_isRefusedWhenSwitched(SyncaccessSimulator syncaccess) throws Exception {
        syncaccess.switches().set(SyncaccessSwitches.TOKEN_WITHOUT_ROLE, false);

        assertThat(client.token(passwordGrant(EDITOR, EDITORS_PASSWORD)).status())
                .isEqualTo(400);
        syncaccess.changeRole(EDITOR, true);
        assertThat(client.token(passwordGrant(EDITOR, EDITORS_PASSWORD)).status())
                .isEqualTo(200);
    }

    @Test
    void denial_whereXmlIsAskedFor_isXml() throws Exception {
        Reply xml = client.get(SUBSCRIBERS, "Accept", "application/xml");
        Reply json = client.get(SUBSCRIBERS, "Accept", "application/json, application/xml;q=0.5");

        assertThat(xml.header("Content-Type")).startsWith("application/xml");
        assertThat(xml.body())
                .isEqualTo("<Error><Message>Authorization has been denied for this request.</Message></Error>");
        assertThat(json.header("Content-Type")).startsWith("application/json");
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorBody.class,
            names = {"HTML", "EMPTY"})
    void denial_statusAndBody_areSwitched(ErrorBody body, SyncaccessSimulator syncaccess) throws Exception {
        syncaccess
                .switches()
                .set(SyncaccessSwitches.REJECTED_STATUS, 403)
                .set(SyncaccessSwitches.REJECTED_BODY, body)
                .set(SyncaccessSwitches.WWW_AUTHENTICATE, "");

        Reply reply = client.get(SUBSCRIBERS);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body().isEmpty()).isEqualTo(body == ErrorBody.EMPTY);
        assertThat(reply.body()).doesNotContain("Message");
    }

    @Test
    void path_thatIsNotThere_isNotFoundWithoutCredential(SyncaccessSimulator syncaccess) throws Exception {
        assertThat(client.get("/appservices/api/v1/nothing").status()).isEqualTo(404);
        assertThat(client.send("POST", SUBSCRIBERS, "").status()).isEqualTo(405);
        assertThat(syncaccess.rejectedCalls()).isZero();
    }
}
