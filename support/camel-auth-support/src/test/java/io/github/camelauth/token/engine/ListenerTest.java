package io.github.camelauth.token.engine;

import static io.github.camelauth.event.TokenEventType.ACQUIRED;
import static io.github.camelauth.event.TokenEventType.INVALIDATED;
import static io.github.camelauth.event.TokenEventType.REFRESHED;
import static io.github.camelauth.token.engine.TokenRig.valueOf;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.testing.LogCapture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class ListenerTest {

    private final TokenRig rig = new TokenRig().start();

    @Test
    void onEvent_aListenerThatFails_stopsNeitherTheRequestNorTheOthers() {
        List<TokenEventType> heard = new ArrayList<>();
        rig.engine.events().add(event -> {
            throw new IllegalStateException("broken");
        });
        rig.engine.events().add(event -> {
            throw new NoClassDefFoundError("half a deployment");
        });
        rig.engine.events().add(event -> heard.add(event.type()));

        assertThat(valueOf(rig.manager.await())).isEqualTo("token-1");
        assertThat(valueOf(rig.manager.refresh().join())).isEqualTo("token-2");
        assertThat(heard).containsExactly(ACQUIRED, REFRESHED);
    }

    @Test
    void onEvent_aListenerThatChangesTheToken_isHeardByAllInTheOrderOfTheChanges() {
        List<TokenEventType> later = new ArrayList<>();
        rig.engine.events().add(event -> {
            if (event.type() == ACQUIRED) {
                rig.manager.invalidate(event.generation(), "a suspicious listener");
            }
        });
        rig.engine.events().add(event -> later.add(event.type()));

        rig.manager.await();

        assertThat(later).containsExactly(ACQUIRED, INVALIDATED);
        assertThat(valueOf(rig.manager.await())).isEqualTo("token-2");
        assertThat(later).containsExactly(ACQUIRED, INVALIDATED, REFRESHED);
    }

    @Test
    void onEvent_listenersThatChangeEachOthersTokens_doNotDeadlock() throws Exception {
        TokenManager north = rig.managerOf(rig.engine, "north");
        rig.manager.await();
        north.await();
        CountDownLatch both = new CountDownLatch(2);
        rig.engine.events().add(event -> {
            if (event.type() == INVALIDATED) {
                both.countDown();
                awaitBriefly(both);
                (event.account().equals("north") ? rig.manager : north).invalidate(1, "listener");
            }
        });

        Thread first = new Thread(() -> rig.manager.invalidate(1, "GET /a"));
        Thread second = new Thread(() -> north.invalidate(1, "GET /a"));
        first.start();
        second.start();
        first.join(10_000);
        second.join(10_000);

        assertThat(first.isAlive() || second.isAlive()).isFalse();
        assertThat(rig.eventTypes()).filteredOn(INVALIDATED::equals).hasSize(2);
    }

    private static void awaitBriefly(CountDownLatch latch) {
        try {
            latch.await(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void log_ofEachChange_isOneLineWithAccountAndFingerprintAndNoSecret() {
        try (LogCapture log = new LogCapture()) {
            rig.client.then(request -> TestTokens.rotated("s3cr3t-access", request.now(), "s3cr3t-refresh"));
            rig.manager.await();
            rig.start().manager.await();

            assertThat(log.at(Level.INFO)).hasSize(2).allSatisfy(line -> assertThat(line)
                    .contains(
                            "custobar-auth:default",
                            rig.manager.status().toMap().get("fingerprint").toString())
                    .doesNotContain("s3cr3t"));
        }
    }
}
