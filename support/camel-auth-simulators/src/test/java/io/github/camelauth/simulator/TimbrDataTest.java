package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.TestClient.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checklist 2 and 4. */
@ExtendWith(TimbrSimulatorExtension.class)
final class TimbrDataTest {

    private static final String ONTOLOGIES = "/timbr/api/get_ontologies/";
    private static final String QUERY = "/timbr/api/query/";
    private static final String QUERY_BODY =
            "{\"ontology_name\":\"demo_ontology\",\"query\":\"select * from dtimbr.customer\"}";

    private TimbrSimulator timbr;
    private TestClient client;
    private String key;

    @BeforeEach
    void setUp(TimbrSimulator started) {
        timbr = started;
        client = new TestClient(started);
        key = started.provisionToken().value().reveal();
    }

    private Reply send(String method, String path, String body) throws Exception {
        return client.send(method, path, body, "x-api-key", key, "Content-Type", JSON);
    }

    private Reply openapi(String contentType, String... more) throws Exception {
        String[] headers = {"x-api-key", key, "Content-Type", contentType, "x-async", more.length == 0 ? "" : more[0]};
        return client.send("POST", timbr.openapiQueryPath(), "select 1", headers);
    }

    private Reply withKey(String value) throws Exception {
        return client.get(ONTOLOGIES, "Content-Type", JSON, "x-api-key", value);
    }

    @Test
    void query_ofTheLegacyApi_givesRowsInTheEnvelope() throws Exception {
        Reply reply = send("POST", QUERY, QUERY_BODY);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("status").asText()).isEqualTo("success");
        assertThat(reply.json().path("data")).hasSize(2);
        assertThat(timbr.apiCalls()).isEqualTo(1);
        assertThat(timbr.journal().last().orElseThrow().caller().name()).isEqualTo(TimbrSimulator.DEFAULT_USERNAME);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /timbr/api/get_ontologies/, 1",
        "POST, /timbr/api/get_ontology/demo_ontology, 1",
        "GET, /timbr/api/q/demo_ontology/concept/customer, 2",
        "GET, /timbr/api/q/demo_ontology/concept/customer?customer_id=1002, 1",
        "GET, /timbr/api/q/demo_ontology/concept/customer?customer_id=9, 0"
    })
    void otherEndpoints_give(String method, String path, int entries) throws Exception {
        Reply reply = send(method, path, "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("data")).hasSize(entries);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /timbr/api/query/ | {} | 400",
                "POST | /timbr/api/query/ | { | 400",
                "POST | /timbr/api/query/ | {\"query\":\"x\",\"ontology_name\":\"other\"} | 404",
                "POST | /timbr/api/get_ontology/other | x | 404",
                "GET | /timbr/api/q/demo_ontology/concept/other | x | 404",
                "GET | /timbr/api/query/ | x | 405",
                "GET | /timbr/api/nothing | x | 404",
                "POST | /timbr/openapi/ontology/other/query | x | 404"
            })
    void requests_thatAreWrong_areErrorsInTheEnvelope(String method, String path, String body, int status)
            throws Exception {
        timbr.switches().set(TimbrSwitches.OPENAPI_CONTENT_TYPE, "");
        Reply reply = send(method, path, body);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path("status").asText()).isEqualTo("error");
        assertThat(reply.json().path("data").isTextual()).isTrue();
        assertThat(timbr.rejectedCalls()).isZero();
    }

    @Test
    void path_withoutItsSlash_isNotThereOrRedirected() throws Exception {
        assertThat(send("POST", "/timbr/api/query", QUERY_BODY).status()).isEqualTo(404);
        timbr.switches().set(TimbrSwitches.REDIRECT_TO_SLASH, true);
        Reply redirected = send("POST", "/timbr/api/query", QUERY_BODY);
        assertThat(redirected.status()).isEqualTo(308);
        assertThat(redirected.header("Location")).isEqualTo(QUERY);
    }

    @Test
    void openapiQuery_ofText_givesBareRows() throws Exception {
        timbr.changeRows(List.of(Map.of("n", 7)));

        Reply reply = openapi("application/text; charset=utf-8");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/0/n").asInt()).isEqualTo(7);
        assertThat(openapi(JSON).status()).isEqualTo(415);
        timbr.switches().set(TimbrSwitches.OPENAPI_CONTENT_TYPE, "");
        assertThat(openapi(JSON).status()).isEqualTo(200);
        assertThat(client.send("POST", timbr.openapiQueryPath(), "", "x-api-key", key)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void openapiQuery_asynchronous_isPolledAndFetchedOnce() throws Exception {
        Reply accepted = openapi("application/text", "true");
        String path = accepted.json().path("poll_url").asText();

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(client.get(path).status()).isEqualTo(401);
        assertThat(client.get(path, "x-api-key", key).json().path("status").asText())
                .isEqualTo("running");
        Reply completed = client.get(path, "x-api-key", key);
        assertThat(completed.json().path("status").asText()).isEqualTo("completed");
        assertThat(completed.json().path("response")).hasSize(2);
        assertThat(client.get(path, "x-api-key", key).status()).isEqualTo(404);
    }

    @Test
    void contentType_ofTheLegacyApi_isWantedOnEveryCall() throws Exception {
        assertThat(client.get(ONTOLOGIES, "x-api-key", key).status()).isEqualTo(415);
        assertThat(client.send("POST", QUERY, QUERY_BODY, "x-api-key", key, "Content-Type", "text/json")
                        .status())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tk_unknown", "TK"})
    void apiKey_unknown_isRejected(String value) throws Exception {
        Reply reply = withKey(value);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json().path("status").asText()).isEqualTo("error");
        assertThat(timbr.rejectedCalls()).isEqualTo(1);
    }

    @Test
    void apiKey_rejected_showsInAnyOfThreeForms() throws Exception {
        timbr.switches().set(TimbrSwitches.REJECTION, TimbrRejection.TEXT_IN_500);
        Reply text = withKey("tk_unknown");
        timbr.switches().set(TimbrSwitches.REJECTION, TimbrRejection.ERROR_IN_200);
        Reply envelope = withKey("tk_unknown");

        assertThat(text.status()).isEqualTo(500);
        assertThat(text.body()).contains("HTTP Response code: 401");
        assertThat(envelope.status()).isEqualTo(200);
        assertThat(envelope.json().path("status").asText()).isEqualTo("error");
        assertThat(timbr.rejectedCalls()).isEqualTo(2);
    }

    @Test
    void credentials_otherThanOneApiKey_areRejected() throws Exception {
        timbr.acceptJwt("a.b.c", Duration.ofHours(1));

        assertThat(client.get(ONTOLOGIES, "Content-Type", JSON, "Authorization", "Bearer " + timbr.bearer())
                        .status())
                .isEqualTo(401);
        assertThat(client.get(ONTOLOGIES, "Content-Type", JSON, "x-api-key", key, "x-api-key", key)
                        .status())
                .isEqualTo(401);
        assertThat(client.get(ONTOLOGIES, "Content-Type", JSON, "x-jwt-token", "a.b.c")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void jwt_whereSwitchedOn_standsForTheApiKey() throws Exception {
        timbr.switches().set(TimbrSwitches.JWT, true);
        timbr.acceptJwt("a.b.c", Duration.ofHours(1));

        assertThat(withJwt("x-jwt-token", "a.b.c")).isEqualTo(200);
        assertThat(withKey(key).status()).isEqualTo(200);
        assertThat(withJwt("x-jwt-token", "a.b.d")).isEqualTo(401);
        assertThat(client.get(ONTOLOGIES, "Content-Type", JSON, "x-jwt-token", "a.b.c", "x-api-key", key)
                        .status())
                .isEqualTo(401);
        timbr.clock().advance(Duration.ofHours(1));
        assertThat(withJwt("x-jwt-token", "a.b.c")).isEqualTo(401);
    }

    @Test
    void jwt_inAHeaderOfUpperCase_isRejectedUnlessSwitched() throws Exception {
        timbr.switches().set(TimbrSwitches.JWT, true);
        timbr.acceptJwt("a.b.c", Duration.ofHours(1));

        assertThat(withJwt("X-JWT-Token", "a.b.c")).isEqualTo(401);
        timbr.switches().set(TimbrSwitches.JWT_HEADERS_LOWER_CASE, false);
        assertThat(withJwt("X-JWT-Token", "a.b.c")).isEqualTo(200);
        timbr.rejectJwts();
        assertThat(withJwt("X-JWT-Token", "a.b.c")).isEqualTo(401);
    }

    private int withJwt(String header, String jwt) throws Exception {
        return client.get(ONTOLOGIES, "Content-Type", JSON, header, jwt).status();
    }

    @Test
    void builder_dataOptions_areServed() throws Exception {
        try (TimbrSimulator other = TimbrSimulator.builder()
                .ontology("own")
                .rows(List.of(Map.of("n", 1)))
                .apiKey("tk_own")
                .start()) {
            Reply reply = new TestClient(other)
                    .get("/timbr/api/q/own/concept/customer", "Content-Type", JSON, "x-api-key", "tk_own");
            assertThat(reply.json().at("/data/0/n").asInt()).isEqualTo(1);
        }
    }
}
