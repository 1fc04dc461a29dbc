package io.github.camelauth.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelauth.event.TokenEvent;
import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.testing.LogCapture;
import io.github.camelauth.token.ReauthorizationRequiredException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The operation events. */
@Timeout(60)
final class EventsConsumerTest {

    private final CamelRig rig = new CamelRig();
    private final CountDownLatch blocked = new CountDownLatch(1);

    @AfterEach
    void stop() {
        blocked.countDown();
        rig.close();
    }

    private MockEndpoint mock() {
        return rig.camel.getEndpoint("mock:events", MockEndpoint.class);
    }

    private List<String> types() {
        return mock().getExchanges().stream()
                .map(exchange -> exchange.getMessage().getHeader("CamelTestAuthEventType", String.class))
                .toList();
    }

    private void awaitEvents(int count) {
        await().atMost(Duration.ofSeconds(10)).until(() -> mock().getReceivedCounter() >= count);
    }

    private static TokenEvent event(String account, String principal, String scheme) {
        return new TokenEvent(
                TokenEventType.EXPIRING, scheme, account, principal, Instant.EPOCH, 1, "f", Instant.EPOCH, "e");
    }

    private void publish(TokenEvent event) {
        AuthContext.of(rig.camel).engine().events().publish(event);
    }

    private AuthEventsConsumer consumer(String route) {
        return (AuthEventsConsumer) rig.camel.getRoute(route).getConsumer();
    }

    @Test
    void events_ofALife_arriveInOrderWithHeadersAndABodyThatPlainJacksonWrites() throws Exception {
        rig.client.lifetime(Duration.ofHours(1));
        rig.routes(routes -> routes.from("test-auth:events").to("mock:events"));
        rig.send("test-auth:token");
        rig.send("test-auth:refresh");
        rig.client.failWith(CamelRig.down());
        rig.send("test-auth:refresh");
        rig.send("test-auth:revoke");
        awaitEvents(4);
        assertThat(types()).containsExactly("acquired", "refreshed", "refreshFailed", "revoked");
        Exchange failed = mock().getExchanges().get(2);
        assertThat(failed.getMessage().getHeader("CamelTestAuthAccount")).isEqualTo("default");
        assertThat(failed.getMessage().getHeaders()).doesNotContainKey("CamelTestAuthPrincipal");
        String json = new ObjectMapper().writeValueAsString(failed.getMessage().getBody(TokenEvent.class));
        JsonNode tree = new ObjectMapper().readTree(json);
        assertThat(tree.path("type").textValue()).isEqualTo("refreshFailed");
        assertThat(tree.path("error").textValue()).isEqualTo("The vendor is down.");
        assertThat(tree.path("expiresAt").textValue()).endsWith("Z");
        assertThat(json).doesNotContain("token-", "s3cret");
    }

    @Test
    void events_filters_takeTypesAccountsAndTheOwnSchemeOnly() {
        rig.component.getAccounts().put("north", TestConfiguration.of("north"));
        rig.routes(routes -> {
            routes.from("test-auth:events?account=north").to("mock:north");
            routes.from("test-auth:events?account=default").to("mock:default");
            routes.from("test-auth:events?types=expiring, revoked").to("mock:events");
        });
        publish(event("north", "alice", "test-auth"));
        publish(event("default", null, "test-auth"));
        publish(event("north", null, "other-auth"));
        rig.send("test-auth:token?account=north");
        rig.send("test-auth:revoke?account=north");
        awaitEvents(3);
        MockEndpoint north = rig.camel.getEndpoint("mock:north", MockEndpoint.class);
        await().atMost(Duration.ofSeconds(10)).until(() -> north.getReceivedCounter() == 3);
        MockEndpoint byDefault = rig.camel.getEndpoint("mock:default", MockEndpoint.class);
        await().atMost(Duration.ofSeconds(10)).until(() -> byDefault.getReceivedCounter() == 1);
        assertThat(types()).containsExactly("expiring", "expiring", "revoked");
        assertThat(mock().getExchanges().get(0).getMessage().getHeader("CamelTestAuthPrincipal"))
                .isEqualTo("alice");
    }

    @Test
    void events_unknownType_namesTheOptionAndTheTypes() {
        rig.camel.start();
        assertThatThrownBy(() -> rig.camel.getEndpoint("test-auth:events?types=acquired,gone"))
                .hasStackTraceContaining("Option 'types': 'gone' is no event type. There are [acquired, refreshed");
    }

    @Test
    void consumer_laterThanTheTrouble_getsItOnce() {
        rig.client.failWith(new ReauthorizationRequiredException("A person must log in."));
        rig.camel.start();
        rig.send("test-auth:token");
        rig.routes(routes -> routes.from("test-auth:events").to("mock:events"));
        awaitEvents(1);
        rig.client.failWith(null);
        rig.send("test-auth:refresh");
        awaitEvents(2);
        assertThat(types()).containsExactly("reauthorizationRequired", "acquired");
    }

    @Test
    void consumer_slowRoute_delaysNoTokenAndCountsWhatOverflows() {
        rig.routes(routes -> routes.from("test-auth:events")
                .routeId("events")
                .process(exchange -> blocked.await())
                .to("mock:events"));
        rig.send("test-auth:token");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> rig.camel.getInflightRepository().size("events") == 1);
        try (LogCapture log = new LogCapture()) {
            for (int i = 0; i < 1_010; i++) {
                publish(event("default", null, "test-auth"));
            }
            assertThat(consumer("events").overflowed()).isEqualTo(10);
            assertThat(log.at(Level.WARN)).hasSize(1).allMatch(line -> line.contains("does not keep up"));
        }
        assertThat(rig.send("test-auth:refresh").getException()).isNull();
        blocked.countDown();
        awaitEvents(1_001);
        assertThat(types()).startsWith("acquired", "expiring").hasSize(1_001);
    }

    @Test
    void consumer_failingRoute_goesOnWithTheNextEvent() {
        rig.routes(routes -> routes.from("test-auth:events")
                .to("mock:events")
                .throwException(new IllegalStateException("bad route")));
        try (LogCapture log = new LogCapture()) {
            publish(event("default", null, "test-auth"));
            publish(event("default", null, "test-auth"));
            awaitEvents(2);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> log.at(Level.WARN).stream()
                                    .filter(line -> line.contains("A token event could not be processed"))
                                    .count()
                            == 2);
        }
    }

    @Test
    void consumer_stoppedAndStarted_hearsOnlyWhileItRuns() throws Exception {
        rig.routes(routes -> routes.from("test-auth:events").routeId("events").to("mock:events"));
        rig.camel.getRouteController().stopRoute("events");
        publish(event("default", null, "test-auth"));
        rig.camel.getRouteController().startRoute("events");
        publish(event("default", "alice", "test-auth"));
        awaitEvents(1);
        rig.camel.getRouteController().suspendRoute("events");
        rig.camel.getRouteController().resumeRoute("events");
        publish(event("default", "bob", "test-auth"));
        awaitEvents(2);
        rig.camel.suspend();
        rig.camel.resume();
        publish(event("default", "carol", "test-auth"));
        awaitEvents(3);
        assertThat(mock().getExchanges())
                .extracting(exchange -> exchange.getMessage().getHeader("CamelTestAuthPrincipal"))
                .containsExactly("alice", "bob", "carol");
    }

    @Test
    void consumer_contextStopped_routeGetsTheEventsThatWait() {
        AtomicInteger ended = new AtomicInteger();
        rig.routes(routes -> routes.from("test-auth:events")
                .routeId("events")
                .process(exchange -> blocked.await())
                .process(exchange -> ended.incrementAndGet()));
        for (int i = 0; i < 3; i++) {
            publish(event("default", null, "test-auth"));
        }
        await().atMost(Duration.ofSeconds(10))
                .until(() -> rig.camel.getInflightRepository().size("events") == 1);
        assertThat(consumer("events").getPendingExchangesSize()).isEqualTo(2);
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(rig.camel::stop);
        await().atMost(Duration.ofSeconds(10)).until(rig.camel::isStopping);
        blocked.countDown();
        stopped.join();
        assertThat(ended).hasValue(3);
    }

    /** A route that outlives the stop of its consumer must not go on beside the next start's thread. */
    @Test
    void consumer_startedAgainWhileTheOldThreadHangs_deliversOnOneThread() throws Exception {
        Collection<Thread> threads = new ConcurrentLinkedQueue<>();
        rig.camel.getShutdownStrategy().setTimeout(1);
        rig.routes(routes -> routes.from("test-auth:events")
                .routeId("events")
                .process(exchange -> {
                    threads.add(Thread.currentThread());
                    awaitStubbornly();
                })
                .to("mock:events"));
        publish(event("default", "first", "test-auth"));
        await().atMost(Duration.ofSeconds(10)).until(() -> threads.size() == 1);
        rig.camel.getRouteController().stopRoute("events");
        rig.camel.getRouteController().startRoute("events");
        for (int i = 0; i < 100; i++) {
            publish(event("default", "next", "test-auth"));
        }
        blocked.countDown();
        await().atMost(Duration.ofSeconds(10)).until(() -> threads.size() == 101);
        Thread first = threads.iterator().next();
        assertThat(threads.stream().filter(first::equals)).hasSize(1);
    }

    private void awaitStubbornly() {
        boolean interrupted = true;
        while (interrupted) {
            try {
                blocked.await();
                interrupted = false;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    @Test
    void consumers_twoOfOneUri_eachHearEveryEvent() {
        rig.routes(routes -> {
            routes.from("test-auth:events").to("mock:events");
            routes.from("test-auth:events").to("mock:events");
        });
        publish(event("default", null, "test-auth"));
        awaitEvents(2);
    }
}
