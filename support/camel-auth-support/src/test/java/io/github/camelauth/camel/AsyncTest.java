package io.github.camelauth.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which threads wait for a token, and which go on with an exchange. */
@Timeout(60)
final class AsyncTest {

    private final CamelRig rig = new CamelRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    private AsyncProducer producer() throws Exception {
        AsyncProducer producer = rig.camel.getEndpoint("test-auth:authenticate").createAsyncProducer();
        producer.start();
        return producer;
    }

    private Exchange exchange() {
        return new DefaultExchange(rig.camel);
    }

    @Test
    void authenticate_tokenThere_completesAtOnceOnTheSameThread() throws Exception {
        rig.camel.start();
        rig.send("test-auth:token");
        AtomicInteger done = new AtomicInteger();
        Exchange exchange = exchange();
        boolean sync = producer().process(exchange, doneSync -> {
            assertThat(doneSync).isTrue();
            done.incrementAndGet();
        });
        assertThat(sync).isTrue();
        assertThat(done).hasValue(1);
        assertThat(exchange.getMessage().getHeader("Authorization")).isEqualTo("Bearer token-1");
    }

    @Test
    void authenticate_flightUnderWay_leavesTheRoutesThreadFree() throws Exception {
        CountDownLatch held = rig.client.hold();
        MockEndpoint sent = rig.camel.getEndpoint("mock:sent", MockEndpoint.class);
        MockEndpoint others = rig.camel.getEndpoint("mock:others", MockEndpoint.class);
        others.expectedMessageCount(20);
        sent.expectedMessageCount(3);
        rig.routes(routes -> routes.from("seda:in?concurrentConsumers=1")
                .choice()
                .when(routes.body().isEqualTo("call"))
                .to("test-auth:authenticate", "mock:sent")
                .otherwise()
                .to("mock:others"));
        for (int i = 0; i < 3; i++) {
            rig.camel.createProducerTemplate().sendBody("seda:in", "call");
        }
        for (int i = 0; i < 20; i++) {
            rig.camel.createProducerTemplate().sendBody("seda:in", "other");
        }
        others.assertIsSatisfied(10_000);
        assertThat(sent.getReceivedCounter()).isZero();
        held.countDown();
        sent.assertIsSatisfied(10_000);
        assertThat(rig.client.requests()).isOne();
    }

    /** More waiters than Camel's default pools queue: none of them may go on on a thread that makes requests or ticks. */
    @Test
    void authenticate_manyWaiters_goOnAwayFromTheEnginesThreads() throws Exception {
        rig.camel.start();
        AsyncProducer producer = producer();
        CountDownLatch held = rig.client.hold();
        CountDownLatch routesBusy = new CountDownLatch(1);
        Collection<String> threads = new ConcurrentLinkedQueue<>();
        int waiters = 1_500;
        for (int i = 0; i < waiters; i++) {
            boolean sync = producer.process(exchange(), doneSync -> {
                String thread = Thread.currentThread().getName();
                threads.add(thread);
                if (thread.contains("camel-auth-continue")) {
                    awaitQuietly(routesBusy);
                }
            });
            assertThat(sync).isFalse();
        }
        held.countDown();
        await().atMost(Duration.ofSeconds(10)).until(() -> rig.manager().ready() != null);
        await().atMost(Duration.ofSeconds(10)).until(() -> threads.size() >= 20);
        routesBusy.countDown();
        await().atMost(Duration.ofSeconds(20)).until(() -> threads.size() == waiters);
        assertThat(threads).allMatch(thread -> thread.contains("camel-auth-continue"));
    }

    /** More accounts than Camel's default pools queue: no request may run on a route's thread. */
    @Test
    void authenticate_manyAccounts_requestRunsOnNoThreadOfARoute() throws Exception {
        rig.camel.start();
        CountDownLatch held = rig.client.hold();
        int accounts = 1_100;
        List<CompletableFuture<?>> tokens = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            tokens.add(rig.component
                    .access(TestConfiguration.of("user" + i))
                    .manager()
                    .get());
        }
        held.countDown();
        CompletableFuture.allOf(tokens.toArray(CompletableFuture[]::new)).join();
        assertThat(rig.client.requests()).isEqualTo(accounts);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A transaction is bound to its thread. */
    @Test
    void authenticate_transactedExchange_goesOnOnItsOwnThread() throws Exception {
        rig.camel.start();
        Exchange exchange = exchange();
        exchange.getExchangeExtension().setTransacted(true);
        CountDownLatch held = rig.client.hold();
        CompletableFuture.runAsync(() -> {
            await().atMost(Duration.ofSeconds(10)).until(() -> rig.client.requests() == 1);
            held.countDown();
        });
        Thread own = Thread.currentThread();
        boolean sync = producer().process(exchange, doneSync -> assertThat(Thread.currentThread())
                .isSameAs(own));
        assertThat(sync).isTrue();
        assertThat(exchange.getMessage().getHeader("Authorization")).isEqualTo("Bearer token-1");
    }

    @Test
    void then_useThrowsAnError_endsTheExchangeOnce() {
        for (Throwable thrown : List.of(new StackOverflowError("deep"), new IllegalStateException("bad"))) {
            CompletableFuture<String> result = new CompletableFuture<>();
            Exchange exchange = exchange();
            AtomicInteger done = new AtomicInteger();
            AsyncResults.then(result, Runnable::run, exchange, doneSync -> done.incrementAndGet(), value -> {
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) thrown;
            });
            result.complete("token");
            assertThat(done).hasValue(1);
            assertThat(exchange.getException(Throwable.class)).hasStackTraceContaining(thrown.getMessage());
        }
    }

    @Test
    void then_continuationsShutDown_stillEndsTheExchange() {
        Executor shutDown = task -> {
            throw new RejectedExecutionException();
        };
        CompletableFuture<String> result = new CompletableFuture<>();
        Exchange exchange = exchange();
        AtomicInteger done = new AtomicInteger();
        AsyncResults.then(result, shutDown, exchange, doneSync -> done.incrementAndGet(), value -> {});
        result.completeExceptionally(CamelRig.down());
        assertThat(done).hasValue(1);
        assertThat(exchange.getException()).hasMessage("The vendor is down.");
    }
}
