package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.SyncaccessClient.TOKEN;
import static io.github.camelauth.simulator.SyncaccessClient.demoGrant;
import static io.github.camelauth.simulator.SyncaccessClient.passwordGrant;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checklist 1 to 4 and 7. */
@ExtendWith(SyncaccessSimulatorExtension.class)
final class SyncaccessTokenTest {

    private static final String USERNAME = SyncaccessSimulator.DEFAULT_USERNAME;
    private static final String PASSWORD = SyncaccessSimulator.DEFAULT_PASSWORD;

    private SyncaccessClient client;

    @BeforeEach
    void setUp(SyncaccessSimulator syncaccess) {
        client = new SyncaccessClient(syncaccess);
    }

    private static String error(Reply reply) {
        return reply.status() + " " + reply.json().path("error").asText();
    }

    @Test
    void token_byForm_isAsOnTheVendorsPage(SyncaccessSimulator syncaccess) throws Exception {
        Reply reply = client.token(demoGrant());

        JsonNode json = reply.json();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly("access_token", "token_type", "expires_in", "username");
        assertThat(json.path("access_token").asText()).matches("[A-Za-z0-9_-]{347}");
        assertThat(json.path("token_type").asText()).isEqualTo("bearer");
        assertThat(json.path("expires_in").asInt()).isEqualTo(1799);
        assertThat(json.path("username").asText()).isEqualTo(USERNAME);
        assertThat(syncaccess.tokensCreated()).isEqualTo(1);
        assertThat(syncaccess.tokens()).hasSize(1);
    }

    @Test
    void answers_ofSuccessAndError_haveKatanasHeaders() throws Exception {
        for (Reply reply : new Reply[] {client.token(demoGrant()), client.token("")}) {
            assertThat(reply.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
            assertThat(reply.header("Cache-Control")).isEqualTo("no-cache");
            assertThat(reply.header("Pragma")).isEqualTo("no-cache");
            assertThat(reply.header("Expires")).isEqualTo("-1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "username=demo-api-user&password=x",
                "grant_type=",
                "grant_type=Password",
                "grant_type=client_credentials",
                "grant_type=password&grant_type=password",
                "grant_type=%zz"
            })
    void grantType_otherThanPassword_isUnsupported(String form) throws Exception {
        assertThat(error(client.token(form))).isEqualTo("400 unsupported_grant_type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grant_type=refresh_token&refresh_token=x",
                "grant_type=password",
                "grant_type=password&username=demo-api-user",
                "grant_type=password&username=demo-api-user&password=wrong",
                "grant_type=password&username=nobody&password=not-a-real%2Bpassword%26100%25",
                "grant_type=password&username=demo-api-user&password=not-a-real+password%26100%25"
            })
    void grant_withoutTheRightCredentials_isInvalid(String form, SyncaccessSimulator syncaccess) throws Exception {
        Reply reply = client.token(form);

        assertThat(error(reply)).isEqualTo("400 invalid_grant");
        assertThat(reply.json()).hasSize(1);
        assertThat(syncaccess.tokensCreated()).isZero();
        assertThat(syncaccess.tokenRequests()).isEqualTo(1);
    }

    @Test
    void parameter_sentTwice_isJoinedByAComma(SyncaccessSimulator syncaccess) throws Exception {
        assertThat(error(client.token(demoGrant() + "&password=b"))).isEqualTo("400 invalid_grant");
        syncaccess.changePassword(USERNAME, "a,b");
        assertThat(client.token(passwordGrant(USERNAME, "a") + "&PASSWORD=b").status())
                .isEqualTo(200);
    }

    @Test
    void form_ofAnyContentType_isUnderstood() throws Exception {
        assertThat(client.send("POST", TOKEN, demoGrant(), "Content-Type", "text/plain")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void json_byDefault_isUnderstood(SyncaccessSimulator syncaccess) throws Exception {
        String json = "{\"grant_type\":\"password\",\"username\":\"%s\",\"password\":\"%s\",\"more\":1}"
                .formatted(USERNAME, PASSWORD);

        assertThat(client.send("POST", TOKEN, json, "Content-Type", TestClient.JSON)
                        .status())
                .isEqualTo(200);
        assertThat(error(client.send("POST", TOKEN, "{", "Content-Type", TestClient.JSON)))
                .isEqualTo("400 unsupported_grant_type");
        syncaccess.switches().set(SyncaccessSwitches.AS_STOCK_KATANA, true);
        assertThat(error(client.send("POST", TOKEN, json, "Content-Type", TestClient.JSON)))
                .isEqualTo("400 unsupported_grant_type");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405})
    void get_byDefault_isAnUnsupportedGrantAndSwitched(int status, SyncaccessSimulator syncaccess) throws Exception {
        assertThat(error(client.get(TOKEN + "?" + demoGrant()))).isEqualTo("400 unsupported_grant_type");
        syncaccess.switches().set(SyncaccessSwitches.NOT_POST_STATUS, status);
        assertThat(client.get(TOKEN).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"400", "401", "403"})
    void wrongCredentials_answer_isSwitched(int status, SyncaccessSimulator syncaccess) throws Exception {
        syncaccess
                .switches()
                .set(SyncaccessSwitches.BAD_CREDENTIALS_STATUS, status)
                .set(SyncaccessSwitches.BAD_CREDENTIALS_ERROR, "access_denied")
                .set(SyncaccessSwitches.BAD_CREDENTIALS_DESCRIPTION, "The user name or password is incorrect.");

        Reply reply = client.token(passwordGrant(USERNAME, "wrong"));

        assertThat(error(reply)).isEqualTo(status + " access_denied");
        assertThat(reply.json().path("error_description").asText()).contains("incorrect");
    }

    @Test
    void basic_onToken_isNoWayIn() throws Exception {
        Reply reply = client.send(
                "POST", TOKEN, "grant_type=password", "Authorization", TestClient.basic(USERNAME, PASSWORD));

        assertThat(error(reply)).isEqualTo("400 invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/appservices/token/", "/appservices/Token", "/token"})
    void path_notExact_isNotThere(String path) throws Exception {
        assertThat(client.send("POST", path, demoGrant()).status()).isEqualTo(404);
    }

    @Test
    void failures_inARow_lockWhenSwitched(SyncaccessSimulator syncaccess) throws Exception {
        syncaccess.switches().set(SyncaccessSwitches.LOCK_AFTER_FAILURES, 2);
        client.token(passwordGrant(USERNAME, "wrong"));
        assertThat(client.token(demoGrant()).status()).isEqualTo(200);
        client.token(passwordGrant(USERNAME, "wrong"));
        client.token(passwordGrant(USERNAME, "wrong"));

        assertThat(error(client.token(demoGrant()))).isEqualTo("400 invalid_grant");
        syncaccess.changePassword(USERNAME, PASSWORD);
        assertThat(client.token(demoGrant()).status()).isEqualTo(200);
    }

    @Test
    void requests_beyondTheSwitchedRate_areRefused(SyncaccessSimulator syncaccess) throws Exception {
        syncaccess
                .switches()
                .set(SyncaccessSwitches.RATE_LIMIT_PER_MINUTE, 1)
                .set(SyncaccessSwitches.RATE_LIMIT_RETRY_AFTER, RetryAfter.SECONDS);
        client.token(demoGrant());

        Reply refused = client.token(demoGrant());

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotBlank();
    }
}
