package io.github.camelauth.token.engine;

import static io.github.camelauth.token.engine.TestTokens.unavailable;
import static io.github.camelauth.token.engine.TokenRig.valueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelauth.token.TokenRequestException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where renewing kills the token being served. */
final class RevokingRenewalTest {

    private static final Duration TO_STALE = Duration.ofMinutes(28).plusSeconds(58);

    private final TokenRig rig = new TokenRig().onThreads();

    @BeforeEach
    void start() {
        rig.policy = new RefreshPolicy(null, null, true);
        rig.start().manager.await();
        rig.time.advance(TO_STALE);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void get_afterTheRenewalBegan_waitsForTheNewToken() {
        Gate gate = rig.client.thenWait();
        assertThat(valueOf(rig.manager.ready())).isEqualTo("token-1");
        gate.reached();

        assertThat(rig.manager.ready()).isNull();
        CompletableFuture<Snapshot> later = rig.manager.get();
        assertThat(later).isNotDone();
        gate.open();

        assertThat(valueOf(rig.manager.await(later))).isEqualTo("token-2");
        assertThat(rig.requests()).isEqualTo(2);
    }

    @Test
    void get_whenThatRenewalFails_servesTheOldTokenToItsEnd() {
        Gate gate = new Gate();
        rig.client.then(request -> {
            gate.pass();
            throw unavailable();
        });
        rig.manager.ready();
        gate.reached();
        CompletableFuture<Snapshot> later = rig.manager.get();
        gate.open();

        assertThat(valueOf(rig.manager.await(later))).isEqualTo("token-1");
        assertThat(valueOf(rig.manager.ready())).isEqualTo("token-1");
    }

    @Test
    void get_whenThatRenewalFailsAfterTheEnd_failsTyped() {
        Gate gate = new Gate();
        rig.client.then(request -> {
            gate.pass();
            throw unavailable();
        });
        rig.manager.ready();
        gate.reached();
        CompletableFuture<Snapshot> later = rig.manager.get();
        rig.time.advance(Duration.ofSeconds(10));
        gate.open();

        assertThatThrownBy(() -> rig.manager.await(later)).isInstanceOf(TokenRequestException.class);
    }

    @Test
    void get_duringARefreshOfAFreshToken_waitsToo() {
        rig.manager.ready();
        await().atMost(Duration.ofSeconds(5)).until(() -> rig.requests() == 2 && rig.manager.ready() != null);
        Gate gate = new Gate();
        rig.client.then(request -> {
            gate.pass();
            throw unavailable();
        });
        CompletableFuture<Snapshot> refresh = rig.manager.refresh();
        gate.reached();

        assertThat(rig.manager.ready()).isNull();
        CompletableFuture<Snapshot> later = rig.manager.get();
        gate.open();

        assertThatThrownBy(() -> rig.manager.await(refresh)).isInstanceOf(TokenRequestException.class);
        assertThat(valueOf(rig.manager.await(later))).isEqualTo("token-2");
        rig.toNextAttempt();
        assertThat(valueOf(rig.manager.ready())).isEqualTo("token-2");
        assertThat(rig.engine.close(Duration.ofSeconds(5))).isTrue();
        assertThat(rig.requests()).isEqualTo(3);
    }

    @Test
    void get_whenTheWaitRunsOut_servesTheOldTokenWhileItLasts() {
        rig.patience = Duration.ofMillis(100);
        rig.start();
        Gate gate = rig.client.thenWait();
        // Adopted from the store, so that the token is the one from before.
        rig.manager.await();
        rig.manager.ready();
        gate.reached();
        CompletableFuture<Snapshot> later = rig.manager.get();
        rig.time.advance(Duration.ofMillis(100));

        assertThat(valueOf(rig.manager.await(later))).isEqualTo("token-1");
        gate.open();
        await().atMost(Duration.ofSeconds(5)).until(() -> rig.manager.ready() != null);
        assertThat(valueOf(rig.manager.await())).isEqualTo("token-2");
    }
}
