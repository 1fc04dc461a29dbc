package io.github.camelauth.syncaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.Fault;
import io.github.camelauth.simulator.SyncaccessSimulator;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.camel.Exchange;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Much traffic over the ends of many tokens, in virtual time. */
final class SyncaccessTrafficTest {

    private static final int MESSAGES_A_SECOND = 500;
    private static final int LIVES = 3;
    private static final Duration RENEWAL_TAKES = Duration.ofSeconds(2);

    private final SyncaccessSimulator syncaccess = SyncaccessApp.simulator().start();
    private final ExecutorService senders = Executors.newFixedThreadPool(8);
    private TestApp app;

    @AfterEach
    void stop() {
        senders.shutdownNow();
        app.close();
        syncaccess.close();
    }

    /** The renewal takes two real seconds, in which messages are sent that must not wait for it. */
    @Test
    void traffic_overAnExpiry_asksOncePerLife_andNoMessageFailsOrWaits() throws Exception {
        app = SyncaccessApp.user(syncaccess).start();
        app.result("direct:poll", String.class);
        for (int life = 1; life <= LIVES; life++) {
            AccessToken token = app.result("direct:token", AccessToken.class);
            secondOfTraffic();
            syncaccess.failAt(syncaccess.tokenPath(), Fault.latency(RENEWAL_TAKES));
            renewalBegins(token);
            secondOfTraffic();
            Instant old = token.expiresAt();
            Awaitility.await().until(() -> app.result("direct:token", AccessToken.class)
                    .expiresAt()
                    .isAfter(old));
            syncaccess.clock().set(old);
            secondOfTraffic();
            assertThat(SyncaccessApp.tokenRequests(syncaccess)).hasSize(1 + life);
        }
        assertThat(syncaccess.rejectedCalls()).isZero();
    }

    /** Moves to where the token is stale. It is in use, so its renewal begins in the background. */
    private void renewalBegins(AccessToken token) {
        int before = SyncaccessApp.tokenRequests(syncaccess).size();
        syncaccess.clock().set(token.expiresAt().minus(Duration.ofMinutes(3)));
        app.tick();
        Awaitility.await().until(() -> app.status().get("state").equals("STALE") || requests() > before);
    }

    private int requests() {
        return SyncaccessApp.tokenRequests(syncaccess).size();
    }

    private void secondOfTraffic() throws Exception {
        List<Future<Long>> sent = new ArrayList<>();
        for (int message = 0; message < MESSAGES_A_SECOND; message++) {
            sent.add(senders.submit(this::message));
        }
        long slowest = 0;
        for (Future<Long> one : sent) {
            slowest = Math.max(slowest, one.get());
        }
        assertThat(Duration.ofNanos(slowest)).isLessThan(RENEWAL_TAKES);
    }

    private long message() {
        long begun = System.nanoTime();
        Exchange done = app.send("direct:token");
        assertThat(done.getException()).isNull();
        assertThat(app.send("direct:poll").getException()).isNull();
        return System.nanoTime() - begun;
    }
}
