package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.TestClient.CUSTOMERS;
import static io.github.camelauth.simulator.TestClient.TOKENS;
import static io.github.camelauth.simulator.TestClient.demoUser;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CustobarSimulatorExtension.class)
final class FaultPlanTest {

    @Test
    void queuedFaults_meetOneRequestEach(CustobarSimulator custobar) throws Exception {
        TestClient client = new TestClient(custobar);
        custobar.fail(Fault.status(503), Fault.none(), Fault.status(502));

        assertThat(client.postAs(demoUser(), TOKENS, "").status()).isEqualTo(503);
        assertThat(client.postAs(demoUser(), TOKENS, "").status()).isEqualTo(200);
        assertThat(client.postAs(demoUser(), TOKENS, "").status()).isEqualTo(502);
        assertThat(client.postAs(demoUser(), TOKENS, "").status()).isEqualTo(200);
    }

    @Test
    void repeatedFault_meetsThatManyRequests(CustobarSimulator custobar) throws Exception {
        TestClient client = new TestClient(custobar);
        custobar.fail(2, Fault.status(503));

        assertThat(client.get(CUSTOMERS).status()).isEqualTo(503);
        assertThat(client.get(CUSTOMERS).status()).isEqualTo(503);
        assertThat(client.get(CUSTOMERS).status()).isEqualTo(401);
    }

    @Test
    void faultAtPath_leavesOtherPathsAlone(CustobarSimulator custobar) throws Exception {
        TestClient client = new TestClient(custobar);
        custobar.failAt(CUSTOMERS, Fault.status(503));

        assertThat(client.postAs(demoUser(), TOKENS, "").status()).isEqualTo(200);
        assertThat(client.get(CUSTOMERS + "?limit=1").status()).isEqualTo(503);
        assertThat(client.get(CUSTOMERS).status()).isEqualTo(401);
    }

    @Test
    void lastingFault_lastsUntilCleared(CustobarSimulator custobar) throws Exception {
        TestClient client = new TestClient(custobar);
        custobar.failAlways(Fault.status(503));
        custobar.failAlwaysAt(CUSTOMERS, Fault.status(502));
        custobar.fail(Fault.status(500));

        assertThat(client.get(CUSTOMERS).status()).isEqualTo(500);
        assertThat(client.get(CUSTOMERS).status()).isEqualTo(502);
        assertThat(client.get(TOKENS).status()).isEqualTo(503);
        custobar.clearFaults();
        assertThat(client.get(CUSTOMERS).status()).isEqualTo(401);
    }

    @Test
    void heldRequests_untilLatchOpens_areInsideTogether(CustobarSimulator custobar) throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        TestClient client = new TestClient(custobar);
        custobar.failAlways(Fault.heldUntil(latch));
        CompletableFuture<Reply> first = client.sendLater("POST", TOKENS, "Authorization", demoUser());
        CompletableFuture<Reply> second = client.sendLater("POST", TOKENS, "Authorization", demoUser());
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> custobar.maxConcurrentTokenRequests() == 2);

        latch.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
        assertThat(second.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
        assertThat(custobar.tokensCreated()).isEqualTo(2);
    }

    @Test
    void close_withHeldRequests_doesNotWait(CustobarSimulator custobar) {
        custobar.fail(Fault.heldUntil(new CountDownLatch(1)), Fault.latency(Duration.ofHours(1)));
        TestClient client = new TestClient(custobar);
        CompletableFuture<Reply> held = client.sendLater("POST", TOKENS, "Authorization", demoUser());
        CompletableFuture<Reply> slow = client.sendLater("POST", TOKENS, "Authorization", demoUser());
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> custobar.maxConcurrentTokenRequests() == 2);

        custobar.close();

        assertThat(held).failsWithin(Duration.ofSeconds(10));
        assertThat(slow).failsWithin(Duration.ofSeconds(10));
        assertThat(custobar.tokensCreated()).isZero();
    }
}
