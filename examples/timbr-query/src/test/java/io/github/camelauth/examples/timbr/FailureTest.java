package io.github.camelauth.examples.timbr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.Fault;
import io.github.camelauth.simulator.TimbrSimulator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class FailureTest {

    private static final String QUERY_PATH = "/timbr/api/query/";

    private final TimbrSimulator timbr = TimbrSimulator.start();
    private final Map<String, String> settings = new HashMap<>(Map.of(
            "base-url", timbr.baseUrl(),
            "username", TimbrSimulator.DEFAULT_USERNAME,
            "password", TimbrSimulator.DEFAULT_PASSWORD,
            "auth-key", TimbrSimulator.DEFAULT_SALT,
            "ontology", TimbrSimulator.DEFAULT_ONTOLOGY));

    @AfterEach
    void close() {
        timbr.close();
    }

    @Test
    void unknownOntology_isToldInTimbrsWords() {
        settings.put("ontology", "unknown");

        assertFails("Query 1 failed: HTTP 404, No such ontology");
    }

    @Test
    void errorThatComesAsASuccess_isNone() {
        String error = "{\"status\":\"error\",\"data\":\"syntax error\\u001b[2J at SELEC\"}";
        timbr.failAt(QUERY_PATH, Fault.answer(200, "application/json", error));

        assertFails("Query 1 failed: Timbr refused the query: syntax error [2J at SELEC");
    }

    @Test
    void webPage_isNoAnswer() {
        timbr.failAt(QUERY_PATH, Fault.loginPage());

        assertFails("Query 1 failed: The answer is none of Timbr's API");
    }

    @Test
    void wrongPassword_isAskedAboutOnce_andToldOnce() {
        settings.putAll(Map.of("password", "made-up-and-wrong", "queries", "2", "period", "10ms"));

        Run run = assertFails("Query 2 failed: the same reason");
        assertThat(run.output()).contains("token: NONE").doesNotContain("made-up-and-wrong");
        assertThat(timbr.tokenRequests()).isOne();
    }

    @Test
    void query_withQuotes_arrivesAsItIs_andNoRowsAreNone() {
        settings.put("query", "SELECT \"a\" FROM t WHERE b = 'c\\d'");
        timbr.changeRows(List.of());

        Run run = Run.with(settings);
        assertThat(run.status()).isZero();
        assertThat(run.output()).contains("Query 1: 0 rows");
        assertThat(timbr.journal().to(QUERY_PATH).get(0).bodyText())
                .contains("\"query\":\"SELECT \\\"a\\\" FROM t WHERE b = 'c\\\\d'\"");
    }

    private Run assertFails(String told) {
        Run run = Run.with(settings);
        assertThat(run.status()).isOne();
        assertThat(run.output()).contains(told).doesNotContain("\tat ");
        return run;
    }
}
