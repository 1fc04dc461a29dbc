package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checklist 8. */
final class CustobarRateLimitTest {

    private static final Instant NOW = Instant.parse("2022-10-12T09:47:44Z");

    @RegisterExtension
    private final CustobarSimulatorExtension extension =
            new CustobarSimulatorExtension(CustobarSimulator.builder().clock(SimulatorClock.standingAt(NOW)));

    private static Reply afterOneTooMany(CustobarSimulator custobar) throws Exception {
        custobar.switches().set(CustobarSwitches.RATE_LIMIT_PER_MINUTE, 1);
        TestClient client = new TestClient(custobar);
        client.get(CUSTOMERS);
        return client.get(CUSTOMERS);
    }

    @Test
    void requests_beyond180InAMinute_areRefusedUntilItEnds(CustobarSimulator custobar) throws Exception {
        TestClient client = new TestClient(custobar);
        CustobarToken token = custobar.provisionToken();
        for (int i = 0; i < 180; i++) {
            client.getAs(token, CUSTOMERS);
        }

        Reply refused = client.getAs(token, CUSTOMERS);
        custobar.clock().advance(Duration.ofMinutes(1));

        assertThat(custobar.counters().answers(200)).isEqualTo(180);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.reason()).isNotBlank();
        assertThat(refused.header("Retry-After")).isEmpty();
        assertThat(client.getAs(token, CUSTOMERS).status()).isEqualTo(200);
    }

    @Test
    void refusal_withSeconds_tellsTheRestOfTheMinute(CustobarSimulator custobar) throws Exception {
        custobar.switches().set(CustobarSwitches.RATE_LIMIT_RETRY_AFTER, RetryAfter.SECONDS);

        assertThat(afterOneTooMany(custobar).header("Retry-After")).isEqualTo("60");
    }

    @Test
    void refusal_withDateAndPage_isSwitched(CustobarSimulator custobar) throws Exception {
        custobar.switches()
                .set(CustobarSwitches.RATE_LIMIT_RETRY_AFTER, RetryAfter.HTTP_DATE)
                .set(CustobarSwitches.RATE_LIMIT_BODY, ErrorBody.HTML);

        Reply reply = afterOneTooMany(custobar);

        assertThat(reply.header("Retry-After")).isEqualTo("Wed, 12 Oct 2022 09:48:44 GMT");
        assertThat(reply.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void refusal_withEmptyBody_isSwitched(CustobarSimulator custobar) throws Exception {
        custobar.switches().set(CustobarSwitches.RATE_LIMIT_BODY, ErrorBody.EMPTY);

        assertThat(afterOneTooMany(custobar).body()).isEmpty();
    }

    @Test
    void limit_ofZero_isNone(CustobarSimulator custobar) throws Exception {
        assertThat(afterOneTooMany(custobar).status()).isEqualTo(429);
        custobar.switches().set(CustobarSwitches.RATE_LIMIT_PER_MINUTE, 0);
        assertThat(new TestClient(custobar).get(CUSTOMERS).status()).isEqualTo(401);
    }

    @Test
    void clock_setBack_doesNotProlongTheMinute(CustobarSimulator custobar) throws Exception {
        afterOneTooMany(custobar);
        custobar.clock().advance(Duration.ofDays(-1));

        assertThat(new TestClient(custobar).get(CUSTOMERS).status()).isEqualTo(401);
    }
}
