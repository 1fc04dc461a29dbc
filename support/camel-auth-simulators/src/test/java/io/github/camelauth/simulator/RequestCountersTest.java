package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.TestClient.CUSTOMERS;
import static io.github.camelauth.simulator.TestClient.TOKENS;
import static io.github.camelauth.simulator.TestClient.demoUser;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CustobarSimulatorExtension.class)
final class RequestCountersTest {

    @Test
    void counters_afterRequests_countByPathAndStatus(CustobarSimulator custobar) throws Exception {
        TestClient client = new TestClient(custobar);
        client.postAs(demoUser(), TOKENS, "");
        client.get(CUSTOMERS);
        client.get(CUSTOMERS);

        RequestCounters counters = custobar.counters();

        assertThat(counters.requests()).isEqualTo(3);
        assertThat(counters.requests(CUSTOMERS)).isEqualTo(2);
        assertThat(counters.requestsUnder("/api/")).isEqualTo(3);
        assertThat(counters.requestsUnder("/api/access")).isEqualTo(1);
        assertThat(counters.answers(401)).isEqualTo(2);
        assertThat(counters.rejectedCalls()).isEqualTo(2);
        assertThat(counters.tokensCreated()).isEqualTo(1);
        assertThat(counters.maxConcurrent(TOKENS)).isEqualTo(1);
    }

    @Test
    void controlPath_asked_isNeitherCountedNorJournalled(CustobarSimulator custobar) throws Exception {
        TestClient client = new TestClient(custobar);
        client.postAs(demoUser(), TOKENS, "");

        JsonNode counters = client.get("/_simulator/counters").json();

        assertThat(counters.path("tokensCreated").asInt()).isEqualTo(1);
        assertThat(counters.at("/answersByStatus/200").asInt()).isEqualTo(1);
        assertThat(custobar.counters().requests()).isEqualTo(1);
        assertThat(custobar.journal().size()).isEqualTo(1);
    }

    @Test
    void counters_reset_startFromZero(CustobarSimulator custobar) throws Exception {
        new TestClient(custobar).postAs(demoUser(), TOKENS, "");

        custobar.counters().reset();

        assertThat(custobar.tokensCreated()).isZero();
        assertThat(custobar.counters().rejectedCalls()).isZero();
        assertThat(custobar.counters().requests()).isZero();
        assertThat(custobar.maxConcurrentTokenRequests()).isZero();
    }
}
