package io.github.camelauth.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.github.camelauth.testing.LogCapture;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.TokenUnavailableException;
import io.github.camelauth.token.engine.Snapshot;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.service.ServiceSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Start, stop and start again. */
@Timeout(60)
final class LifecycleTest {

    private final CamelRig rig = new CamelRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    private static Object state(CamelRig rig) {
        return rig.send("test-auth:status").getMessage().getBody(Map.class).get("state");
    }

    @Test
    void start_byDefault_asksTheVendorNothing() {
        rig.routes(routes -> routes.from("direct:in").to("test-auth:authenticate"));
        assertThat(state(rig)).isEqualTo("NONE");
        assertThat(rig.client.requests()).isZero();
    }

    @Test
    void acquireOnStart_tokenIsThereBeforeTheFirstMessage() {
        rig.component.getConfiguration().setAcquireOnStart(true);
        rig.camel.start();
        assertThat(state(rig)).isEqualTo("FRESH");
    }

    @Test
    void acquireOnStart_refusedCredential_failsTheStartAndLeavesNoThread() {
        rig.component.getConfiguration().setAcquireOnStart(true);
        rig.client.failWith(new InvalidCredentialException("The vendor refused the password."));
        assertThatThrownBy(rig.camel::start).hasStackTraceContaining("The vendor refused the password.");
        rig.camel.stop();
        await().atMost(Duration.ofSeconds(10)).until(() -> rig.threads() == 0);
    }

    @Test
    void acquireOnStart_vendorDown_startsWithAWarning() {
        rig.component.getConfiguration().setAcquireOnStart(true);
        rig.client.failWith(CamelRig.down());
        try (LogCapture log = new LogCapture()) {
            rig.camel.start();
            assertThat(log.at(Level.WARN))
                    .anyMatch(line -> line.contains("test-auth:default: no token at the start")
                            && line.contains("The vendor is down."));
        }
        assertThat(rig.camel.isStarted()).isTrue();
    }

    @Test
    void acquireOnStart_severalEndpointsOfOneAccount_warnOnce() {
        rig.component.getConfiguration().setAcquireOnStart(true);
        rig.client.failWith(CamelRig.down());
        try (LogCapture log = new LogCapture()) {
            rig.routes(routes -> routes.from("direct:in").to("test-auth:authenticate", "test-auth:status"));
            assertThat(log.at(Level.WARN))
                    .filteredOn(line -> line.contains("no token at the start"))
                    .hasSize(1);
        }
    }

    @Test
    void stop_afterUse_leavesNoThread() {
        rig.routes(routes -> {
            routes.from("direct:in").to("test-auth:authenticate");
            routes.from("test-auth:events").to("mock:events");
        });
        rig.send("direct:in");
        assertThat(rig.threads()).isPositive();
        rig.camel.stop();
        await().atMost(Duration.ofSeconds(10)).until(() -> rig.threads() == 0);
    }

    @Test
    void stop_flightUnderWay_waitsForIt() {
        rig.camel.start();
        CountDownLatch held = rig.client.hold();
        CompletableFuture<Snapshot> token = rig.manager().get();
        await().atMost(Duration.ofSeconds(10)).until(() -> rig.client.requests() == 1);
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(rig.camel::stop);
        await().atMost(Duration.ofSeconds(10)).until(() -> rig.camel.isStopping());
        held.countDown();
        stopped.join();
        assertThat(token.join().token().value().reveal()).isEqualTo("token-1");
    }

    /** Takes as long as a stop waits at most. */
    @Test
    void stop_stuckFlight_endsWhoeverWaitsForIt() {
        rig.routes(routes -> routes.from("direct:in").to("test-auth:authenticate"));
        rig.client.hold();
        AtomicReference<Exchange> ended = new AtomicReference<>();
        CompletableFuture<Exchange> waiting = rig.camel
                .createProducerTemplate()
                .asyncSend("test-auth:authenticate", exchange -> {})
                .whenComplete((exchange, failure) -> ended.set(exchange));
        await().atMost(Duration.ofSeconds(10)).until(() -> rig.client.requests() == 1);
        try (LogCapture log = new LogCapture()) {
            rig.camel.getShutdownStrategy().setTimeout(1);
            rig.camel.stop();
            assertThat(log.at(Level.WARN)).anyMatch(line -> line.contains("still under way"));
        }
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(10));
        assertThat(ended.get().getException()).isInstanceOf(TokenUnavailableException.class);
        await().atMost(Duration.ofSeconds(10)).until(() -> rig.threads() == 0);
    }

    @Test
    void context_stoppedAndStarted_worksAgain() throws Exception {
        rig.routes(routes -> {
            routes.from("direct:in").to("test-auth:authenticate").to("mock:sent");
            routes.from("test-auth:events").to("mock:events");
        });
        rig.send("direct:in");
        AuthContext before = AuthContext.of(rig.camel);
        rig.restart();
        assertThat(AuthContext.of(rig.camel)).isNotSameAs(before);
        assertThat(rig.send("direct:in").getException()).isNull();
        assertThat(rig.client.requests()).isEqualTo(2);
        MockEndpoint events = rig.camel.getEndpoint("mock:events", MockEndpoint.class);
        await().atMost(Duration.ofSeconds(10)).until(() -> events.getReceivedCounter() > 0);
    }

    @Test
    void route_stoppedAndStarted_keepsTheToken() throws Exception {
        rig.routes(routes -> routes.from("direct:in").routeId("in").to("test-auth:authenticate"));
        rig.send("direct:in");
        rig.camel.getRouteController().stopRoute("in");
        rig.camel.getRouteController().startRoute("in");
        rig.camel.suspend();
        rig.camel.resume();
        assertThat(rig.send("direct:in").getException()).isNull();
        assertThat(rig.client.requests()).isOne();
    }

    @Test
    void twoContexts_shareNothing() {
        try (CamelRig other = new CamelRig()) {
            rig.camel.start();
            other.camel.start();
            rig.send("test-auth:token");
            assertThat(state(rig)).isEqualTo("FRESH");
            assertThat(state(other)).isEqualTo("NONE");
            assertThat(AuthContext.of(rig.camel)).isNotSameAs(AuthContext.of(other.camel));
            rig.camel.stop();
            assertThat(other.send("test-auth:token").getException()).isNull();
        }
    }

    /** Threads that are made while everything is being stopped would stay for ever. */
    @Test
    void contextStopping_nothingMadeYet_makesNothing() throws Exception {
        AtomicReference<Throwable> refused = new AtomicReference<>();
        rig.camel.addService(new ServiceSupport() {
            @Override
            protected void doStop() {
                try {
                    AuthContext.of(rig.camel);
                } catch (TokenUnavailableException e) {
                    refused.set(e);
                }
            }
        });
        rig.component.setConfiguration(new TestConfiguration());
        rig.camel.start();
        rig.camel.stop();
        assertThat(refused.get()).hasMessageContaining("is stopping");
        assertThat(rig.threads()).isZero();
    }
}
