package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.TestClient.CUSTOMERS;
import static io.github.camelauth.simulator.TestClient.TOKENS;
import static io.github.camelauth.simulator.TestClient.bearer;
import static io.github.camelauth.simulator.TestClient.demoUser;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CustobarSimulatorExtension.class)
final class RequestJournalTest {

    @Test
    void record_ofTokenCall_tellsWhoAndWhatScope(CustobarSimulator custobar) throws Exception {
        CustobarToken token = custobar.provisionToken("GET " + CUSTOMERS);

        new TestClient(custobar).get(CUSTOMERS + "?limit=2", "authorization", bearer(token), "X-Trace", "7");

        RequestRecord record = custobar.journal().to(CUSTOMERS).get(0);
        assertThat(record.method()).isEqualTo("GET");
        assertThat(record.query()).isEqualTo("limit=2");
        assertThat(record.header("x-trace")).contains("7");
        assertThat(record.headers()).containsEntry("Authorization", List.of(bearer(token)));
        assertThat(record.status()).isEqualTo(200);
        assertThat(record.caller())
                .isEqualTo(new Caller("users/2", Optional.of(token.id()), List.of("GET " + CUSTOMERS)));
        assertThat(record.caller().authenticated()).isTrue();
    }

    @Test
    void record_ofRejectedCall_hasNoCaller(CustobarSimulator custobar) throws Exception {
        new TestClient(custobar).postAs(bearer("APIUNKNOWN"), TOKENS, "{}");

        RequestRecord record = custobar.journal().last().orElseThrow();
        assertThat(record.caller().authenticated()).isFalse();
        assertThat(record.bodyText()).isEqualTo("{}");
        assertThat(custobar.journal().matching(each -> each.status() == 401)).containsExactly(record);
    }

    @Test
    void time_isTheVirtualClocks(CustobarSimulator custobar) throws Exception {
        Instant instant = Instant.parse("2030-01-01T00:00:00Z");
        custobar.clock().set(instant);

        Reply reply = new TestClient(custobar).get(CUSTOMERS);

        assertThat(custobar.journal().last().orElseThrow().time()).isBetween(instant, instant.plusSeconds(10));
        assertThat(reply.header("Date")).startsWith("Tue, 01 Jan 2030 00:00:0");
    }

    @Test
    void print_ofAnything_holdsNoCredential(CustobarSimulator custobar) throws Exception {
        CustobarToken token = custobar.provisionToken();
        String value = token.value().reveal();
        TestClient client = new TestClient(custobar);
        client.get(CUSTOMERS + "?limit=1&flag&access-token=" + value, "Accept", "text/plain");
        client.get(CUSTOMERS, "Authorization", bearer(token));
        client.send("POST", TOKENS, "", "Authorization", demoUser(), "Custobar-TOTP-Code", "123456");

        List<RequestRecord> records = custobar.journal().all();

        String printed = records + " "
                + records.stream().map(RequestRecord::summary).toList() + custobar.tokens() + custobar + token.value()
                + custobar.journal() + custobar.counters();
        assertThat(printed)
                .contains("limit=1&flag&access-token=<redacted>", "Accept=text/plain", "Authorization=<redacted>")
                .contains("Custobar-TOTP-Code=<redacted>", "-> 200")
                .doesNotContain(value, "123456", demoUser(), CustobarSimulator.DEFAULT_PASSWORD);
    }

    @Test
    void journal_beyondItsCapacity_forgetsTheOldest() {
        RequestJournal journal = new RequestJournal();
        for (int i = 0; i <= 10_000; i++) {
            journal.add(recordOf("/" + i));
        }

        assertThat(journal.size()).isEqualTo(10_000);
        assertThat(journal.to("/0")).isEmpty();
        assertThat(journal.to("/10000")).hasSize(1);
    }

    @Test
    void journal_cleared_isEmpty(CustobarSimulator custobar) throws Exception {
        new TestClient(custobar).get(CUSTOMERS);

        custobar.journal().clear();

        assertThat(custobar.journal().all()).isEmpty();
        assertThat(custobar.journal().last()).isEmpty();
    }

    @Test
    void queryParameter_malformed_isTakenAsItIs() {
        SimulatorRequest request = new SimulatorRequest("http", "GET", "/", "a=%zz&b=1%202&c", Map.of(), new byte[0]);

        assertThat(request.queryParameter("a")).contains("%zz");
        assertThat(request.queryParameter("b")).contains("1 2");
        assertThat(request.queryParameter("c")).contains("");
        assertThat(request.queryParameter("d")).isEmpty();
    }

    private static RequestRecord recordOf(String path) {
        SimulatorRequest request = new SimulatorRequest("http", "GET", path, "", Map.of(), new byte[0]);
        return RequestRecord.of(Instant.EPOCH, request, Answer.empty(200), Optional.empty());
    }
}
