package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.TestClient.CUSTOMERS;
import static io.github.camelauth.simulator.TestClient.TOKENS;
import static io.github.camelauth.simulator.TestClient.basic;
import static io.github.camelauth.simulator.TestClient.bearer;
import static io.github.camelauth.simulator.TestClient.demoUser;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checklist 2 and 5. */
@ExtendWith(CustobarSimulatorExtension.class)
final class CustobarTokenCreationTest {

    @Test
    void create_byPassword_givesTheDocumentedObject(CustobarSimulator custobar) throws Exception {
        Reply reply = new TestClient(custobar).send("POST", TOKENS, "", "Authorization", demoUser());

        assertThat(reply.status()).isEqualTo(200);
        JsonNode token = reply.accessToken();
        assertThat(token.fieldNames()).toIterable().containsExactly("id", "owner_id", "created_at", "name", "token");
        assertThat(token.path("id").asText()).matches("[a-z0-9]{12}");
        assertThat(token.path("owner_id").asText()).isEqualTo("users/2");
        assertThat(token.path("created_at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(token.path("name").asText()).isEmpty();
        assertThat(token.path("token").asText()).matches("API[A-Z0-9]{37}");
        assertThat(custobar.tokensCreated()).isEqualTo(1);
    }

    @Test
    void create_status_isSwitched(CustobarSimulator custobar) throws Exception {
        custobar.switches().set(CustobarSwitches.CREATE_STATUS, 201);

        assertThat(new TestClient(custobar).postAs(demoUser(), TOKENS, "{}").status())
                .isEqualTo(201);
    }

    @Test
    void createdToken_byEachCarrier_isAccepted(CustobarSimulator custobar) throws Exception {
        TestClient client = new TestClient(custobar);
        String token = client.postAs(demoUser(), TOKENS, "{\"name\":\"A\"}")
                .accessToken()
                .path("token")
                .asText();

        assertThat(client.get(CUSTOMERS, "Authorization", bearer(token)).status())
                .isEqualTo(200);
        assertThat(client.get(CUSTOMERS, "Authorization", "bearer " + token).status())
                .isEqualTo(200);
        assertThat(client.get(CUSTOMERS, "Authorization", basic("access-token", token))
                        .status())
                .isEqualTo(200);
        assertThat(client.get(CUSTOMERS + "?access-token=" + token).status()).isEqualTo(200);
        assertThat(client.send("POST", TOKENS + "?access-token=" + token, "").status())
                .isEqualTo(200);
        assertThat(client.postAs(bearer(token), TOKENS, "").status()).isEqualTo(200);
    }

    @Test
    void scheme_inLowerCase_isRefusedWhenSwitched(CustobarSimulator custobar) throws Exception {
        custobar.switches().set(CustobarSwitches.CASE_SENSITIVE_SCHEMES, true);
        String token = custobar.provisionToken().value().reveal();

        assertThat(new TestClient(custobar)
                        .get(CUSTOMERS, "Authorization", "bearer " + token)
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"text\"",
                "{} {}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":1}",
                "{\"unheardOf\":true}",
                "{\"owner_id\":\"users/99\"}",
                "{\"owner_id\":\"integrations/nowhere12345\",\"scopes\":[{\"path\":\"/api/customers/\"}]}",
                "{\"scopes\":\"/api/customers/\"}",
                "{\"scopes\":[]}",
                "{\"scopes\":[{}]}",
                "{\"scopes\":[\"/api/customers/\"]}",
                "{\"scopes\":[{\"path\":\"api/customers/\"}]}",
                "{\"scopes\":[{\"path\":\"/api/customers/\",\"verb\":\"GET\"}]}",
                "{\"scopes\":[{\"path\":\"/api/customers/\",\"method\":1}]}",
                "{\"transfer_privileges\":\"yes\"}"
            })
    void create_withBadBody_isRefusedWithAReason(String body, CustobarSimulator custobar) throws Exception {
        Reply reply = new TestClient(custobar).postAs(demoUser(), TOKENS, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.reason()).isNotBlank();
        assertThat(custobar.tokensCreated()).isZero();
    }

    @Test
    void create_withBodyThatIsNotCalledJson_isRefused(CustobarSimulator custobar) throws Exception {
        Reply reply = new TestClient(custobar).send("POST", TOKENS, "{}", "Authorization", demoUser());

        assertThat(reply.status()).isEqualTo(415);
    }

    @Test
    void create_forIntegration_needsScopes(CustobarSimulator custobar) throws Exception {
        TestClient client = new TestClient(custobar);
        String id = client.postAs(demoUser(), "/api/integrations/", "{\"name\":\"Data sync\"}")
                .json()
                .at("/integration/id")
                .asText();
        String owner = "\"owner_id\":\"integrations/" + id + "\"";

        Reply unlimited = client.postAs(demoUser(), TOKENS, "{" + owner + "}");
        Reply limited =
                client.postAs(demoUser(), TOKENS, "{" + owner + ",\"scopes\":[{\"path\":\"" + CUSTOMERS + "\"}]}");

        assertThat(unlimited.status()).isEqualTo(400);
        assertThat(limited.accessToken().path("owner_id").asText()).isEqualTo("integrations/" + id);
        assertThat(custobar.tokensCreated()).isEqualTo(1);
    }

    @Test
    void create_byBearer_isOwnedByTheCaller(CustobarSimulator custobar) throws Exception {
        CustobarToken parent = custobar.provisionToken();

        Reply reply = new TestClient(custobar).postAs(bearer(parent), TOKENS, "");

        assertThat(reply.accessToken().path("owner_id").asText()).isEqualTo("users/2");
        assertThat(custobar.tokens()).last().satisfies(token -> assertThat(token.createdBy())
                .isEqualTo("users/2"));
    }

    @Test
    void create_thirdGeneration_hasItsFields(CustobarSimulator custobar) throws Exception {
        custobar.switches()
                .set(CustobarSwitches.THIRD_GENERATION_FIELDS, true)
                .set(CustobarSwitches.LOWER_CASE_NAMES, true)
                .set(CustobarSwitches.EXPIRY_FIELD, "expires_at");
        String body = "{\"name\":\"Data imports\",\"transfer_privileges\":true,"
                + "\"scopes\":[{\"method\":\"POST\",\"path\":\"/api/customers/upload/\"}]}";

        JsonNode token =
                new TestClient(custobar).postAs(demoUser(), TOKENS, body).accessToken();

        assertThat(token.path("name").asText()).isEqualTo("data imports");
        assertThat(token.path("hint").asText()).matches("API\\*\\*\\*[A-Z0-9]{3}");
        assertThat(token.path("created_by").asText()).isEqualTo("users/2");
        assertThat(token.at("/scopes/0/method").asText()).isEqualTo("POST");
        assertThat(token.at("/transferred_roles/0/0").asText()).isEqualTo("admin");
        assertThat(token.path("expires_at").asText()).endsWith("Z");
    }

    @Test
    void create_beyondTheLimit_isRefused(CustobarSimulator custobar) throws Exception {
        custobar.switches().set(CustobarSwitches.MAX_TOKENS, 1);
        TestClient client = new TestClient(custobar);

        assertThat(client.postAs(demoUser(), TOKENS, "").status()).isEqualTo(200);
        assertThat(client.postAs(demoUser(), TOKENS, "").status()).isEqualTo(400);
        custobar.revokeAllTokens();
        assertThat(client.postAs(demoUser(), TOKENS, "").status()).isEqualTo(200);
    }
}
