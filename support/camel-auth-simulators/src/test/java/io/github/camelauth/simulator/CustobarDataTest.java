package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.TestClient.CUSTOMERS;
import static io.github.camelauth.simulator.TestClient.TOKENS;
import static io.github.camelauth.simulator.TestClient.bearer;
import static io.github.camelauth.simulator.TestClient.demoUser;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checklist 9, 10 and 13. */
@ExtendWith(CustobarSimulatorExtension.class)
final class CustobarDataTest {

    private static final String UPLOAD = "/api/customers/upload/";

    @Test
    void retrieve_byGetOrPost_givesTheRows(CustobarSimulator custobar) throws Exception {
        TestClient client = new TestClient(custobar);
        CustobarToken token = custobar.provisionToken();
        custobar.changeRows(List.of(Map.of("external_id", "7")));

        assertThat(client.getAs(token, custobar.retrievePath())
                        .json()
                        .at("/rows/0/external_id")
                        .asText())
                .isEqualTo("7");
        assertThat(client.postAs(bearer(token), custobar.retrievePath(), "").status())
                .isEqualTo(200);
        assertThat(client.getAs(token, "/api/datatargets/another/retrieve/").status())
                .isEqualTo(404);
    }

    @Test
    void retrieve_ofOpaqueContent_givesJustThat(CustobarSimulator custobar) throws Exception {
        custobar.changeRetrieved("text/csv", "id\n7\n");

        Reply reply = new TestClient(custobar).getAs(custobar.provisionToken(), custobar.retrievePath());

        assertThat(reply.header("Content-Type")).isEqualTo("text/csv");
        assertThat(reply.body()).isEqualTo("id\n7\n");
    }

    @Test
    void builder_dataOptions_areServed() throws Exception {
        try (CustobarSimulator custobar = CustobarSimulator.builder()
                .datatargetId("abc")
                .rows(List.of(Map.of("external_id", "8")))
                .retrieved("text/plain", "opaque")
                .with(CustobarSwitches.PAGE_SIZE, 5)
                .start()) {
            TestClient client = new TestClient(custobar);
            CustobarToken token = custobar.provisionToken();

            assertThat(client.getAs(token, "/api/datatargets/abc/retrieve/").body())
                    .isEqualTo("opaque");
            assertThat(client.getAs(token, CUSTOMERS).json().path("count").asInt())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/customers/", "/api/data/customers/"})
    void pages_followed_giveEachRowOnce(String path, CustobarSimulator custobar) throws Exception {
        TestClient client = new TestClient(custobar);
        CustobarToken token = custobar.provisionToken();

        JsonNode first = client.getAs(token, path + "?limit=2").json();
        String next = first.path("next_url").asText();
        JsonNode last =
                client.getAs(token, next.substring(custobar.baseUrl().length())).json();

        assertThat(next).startsWith(custobar.baseUrl() + path + "?");
        assertThat(first.path("count").asInt()).isEqualTo(3);
        assertThat(first.path("customers")).hasSize(2);
        assertThat(last.path("customers")).hasSize(1);
        assertThat(last.has("next_url")).isFalse();
    }

    @Test
    void nextUrl_toForeignHostWithToken_isSwitched(CustobarSimulator custobar) throws Exception {
        custobar.switches()
                .set(CustobarSwitches.PAGE_SIZE, 1)
                .set(CustobarSwitches.NEXT_URL_CARRIES_TOKEN, true)
                .set(CustobarSwitches.NEXT_URL_ORIGIN, "http://127.0.0.2:1");
        TestClient client = new TestClient(custobar);
        CustobarToken token = custobar.provisionToken();
        String value = token.value().reveal();

        JsonNode byQuery = client.get(CUSTOMERS + "?access-token=" + value).json();
        JsonNode byHeader = client.getAs(token, CUSTOMERS).json();

        assertThat(byQuery.path("next_url").asText())
                .startsWith("http://127.0.0.2:1" + CUSTOMERS)
                .endsWith("&access-token=" + value);
        assertThat(byHeader.path("next_url").asText()).doesNotContain(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=10001", "limit=x", "offset=-1"})
    void page_withBadNumber_isRefused(String query, CustobarSimulator custobar) throws Exception {
        assertThat(new TestClient(custobar)
                        .getAs(custobar.provisionToken(), CUSTOMERS + "?" + query)
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{}]", "{\"customers\":[]}"})
    void upload_ofList_isOk(String body, CustobarSimulator custobar) throws Exception {
        Reply reply = new TestClient(custobar).postAs(demoUser(), UPLOAD, body);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("response").asText()).isEqualTo("ok");
    }

    @Test
    void upload_ofCsv_isOk(CustobarSimulator custobar) throws Exception {
        assertThat(new TestClient(custobar)
                        .send("POST", UPLOAD, "id\n1\n", "Authorization", demoUser(), "Content-Type", "text/csv")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "{\"customers\":1}", "7"})
    void upload_ofAnythingElse_isRefusedEvenWith200(String body, CustobarSimulator custobar) throws Exception {
        TestClient client = new TestClient(custobar);

        assertThat(client.postAs(demoUser(), UPLOAD, body).status()).isEqualTo(400);
        custobar.switches().set(CustobarSwitches.UPLOAD_ERRORS_WITH_STATUS_200, true);
        Reply disguised = client.postAs(demoUser(), UPLOAD, body);
        assertThat(disguised.status()).isEqualTo(200);
        assertThat(disguised.reason()).isNotBlank();
    }

    @Test
    void error_ofAnyEndpoint_has200WhenSwitched(CustobarSimulator custobar) throws Exception {
        custobar.switches().set(CustobarSwitches.ALL_ERRORS_WITH_STATUS_200, true);

        Reply reply = new TestClient(custobar).postAs(bearer("APIUNKNOWN"), TOKENS, "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.reason()).isEqualTo("Authentication failed.");
    }

    @Test
    void body_beyond16Mebibytes_isRefused(CustobarSimulator custobar) throws Exception {
        Reply reply = new TestClient(custobar).postAs(demoUser(), UPLOAD, " ".repeat(16 * 1024 * 1024 + 1));

        assertThat(reply.status()).isEqualTo(413);
    }
}
