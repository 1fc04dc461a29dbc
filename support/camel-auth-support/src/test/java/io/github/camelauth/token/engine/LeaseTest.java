package io.github.camelauth.token.engine;

import static io.github.camelauth.token.engine.TestTokens.STORE_KEY;
import static io.github.camelauth.token.engine.TokenRig.valueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelauth.token.ReauthorizationRequiredException;
import io.github.camelauth.token.TokenUnavailableException;
import io.github.camelauth.token.store.Lease;
import io.github.camelauth.token.store.TokenRecord;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes and one grant. */
final class LeaseTest {

    private static final Duration TTL = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(500);

    private final TokenRig rig = new TokenRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void get_leaseHeldByAnotherProcess_waitsThenAdoptsItsToken() {
        Lease held = rig.store.tryLease(STORE_KEY, "another process", TTL).orElseThrow();
        CompletableFuture<Snapshot> get = rig.start().manager.get();
        for (int i = 0; i < 5; i++) {
            rig.time.advance(POLL);
        }
        assertThat(get).isNotDone();

        rig.store.compareAndSet(STORE_KEY, 0, held, recordOf("token-of-the-other", 1, 1));
        rig.time.advance(POLL);

        assertThat(valueOf(get.join())).isEqualTo("token-of-the-other");
        assertThat(rig.requests()).isZero();
    }

    @Test
    void get_leaseHeldByAProcessThatDied_asksWhenItEnds() {
        rig.patience = Duration.ofMinutes(1);
        rig.store.tryLease(STORE_KEY, "another process", TTL);
        CompletableFuture<Snapshot> get = rig.start().manager.get();
        rig.time.advance(TTL);

        assertThat(valueOf(get.join())).isEqualTo("token-1");
    }

    @Test
    void get_leaseHeldForTooLong_failsTypedAndTriesAgainLater() {
        CompletableFuture<Snapshot> get = null;
        rig.start();
        for (int second = 0; second < 60; second++) {
            rig.store.tryLease(STORE_KEY, "another process", TTL);
            get = get == null ? rig.manager.get() : get;
            rig.time.advance(Duration.ofSeconds(1));
        }
        CompletableFuture<Snapshot> waited = get;

        assertThatThrownBy(() -> rig.manager.await(waited)).isInstanceOf(TokenUnavailableException.class);
        assertThat(rig.manager.status().lastError()).contains("another process");
        rig.time.advance(TTL);
        assertThat(valueOf(rig.manager.await())).isEqualTo("token-1");
    }

    @Test
    void get_workerRefusesWhileWaiting_isTypedAndTheSlotIsFreeAgain() {
        rig.store.tryLease(STORE_KEY, "another process", TTL);
        boolean[] full = new boolean[1];
        rig.worker = step -> {
            if (full[0]) {
                throw new IllegalStateException("full");
            }
            step.run();
        };
        CompletableFuture<Snapshot> get = rig.start().manager.get();
        full[0] = true;
        rig.time.advance(POLL);

        assertThatThrownBy(() -> rig.manager.await(get)).hasMessageContaining("could not be started");
        full[0] = false;
        rig.time.advance(TTL);
        assertThat(valueOf(rig.manager.await())).isEqualTo("token-1");
    }

    @Test
    void request_thatIsSlow_prolongsItsLeaseAndThenGivesItBack() {
        rig.patience = Duration.ofSeconds(5);
        Gate gate = rig.onThreads().start().client.thenWait();
        rig.manager.get();
        gate.reached();
        for (int i = 0; i < 12; i++) {
            int uses = rig.store.uses.get();
            rig.time.advance(TTL.dividedBy(3));
            await().atMost(Duration.ofSeconds(5)).until(() -> rig.store.uses.get() > uses);
        }

        assertThat(rig.store.tryLease(STORE_KEY, "another process", TTL)).isEmpty();
        gate.open();
        await().atMost(Duration.ofSeconds(5)).until(() -> rig.manager.ready() != null);
        await().atMost(Duration.ofSeconds(5))
                .until(() ->
                        rig.store.tryLease(STORE_KEY, "another process", TTL).isPresent());
    }

    @Test
    void request_thatIsSlowWithNoWorkerFreeToProlong_isCoveredByItsFirstLease() {
        rig.patience = Duration.ofSeconds(61);
        ExecutorService single = Executors.newSingleThreadExecutor();
        rig.worker = single;
        Gate gate = rig.start().client.thenWait();
        rig.manager.get();
        gate.reached();
        rig.time.advance(Duration.ofSeconds(60));

        assertThat(rig.store.tryLease(STORE_KEY, "another process", TTL)).isEmpty();
        gate.open();
        assertThat(rig.engine.close(Duration.ofSeconds(5))).isTrue();
        single.shutdownNow();
    }

    @Test
    void prolonging_overtakenByTheEnd_leavesNoLeaseBehind() {
        Gate gate = rig.onThreads().start().client.thenWait();
        CompletableFuture<Snapshot> get = rig.manager.get();
        gate.reached();
        Gate prolonging = new Gate();
        rig.store.beforeLease = prolonging::pass;
        rig.time.advance(TTL.dividedBy(3));
        prolonging.reached();
        rig.store.beforeLease = () -> {};
        gate.open();
        rig.manager.await(rig.manager.refresh());
        prolonging.open();

        assertThat(rig.engine.close(Duration.ofSeconds(5))).isTrue();
        assertThat(get).isDone();
        assertThat(rig.store.tryLease(STORE_KEY, "another process", TTL)).isPresent();
    }

    @Test
    void prolonging_whenTheStoreFails_goesOnTrying() {
        Gate gate = rig.onThreads().start().client.thenWait();
        CompletableFuture<Snapshot> get = rig.manager.get();
        gate.reached();
        rig.store.leases = FaultyTokenStore.down();
        int uses = rig.store.uses.get();
        rig.time.advance(TTL.dividedBy(3));
        await().atMost(Duration.ofSeconds(5)).until(() -> rig.store.uses.get() > uses);
        rig.store.leases = null;
        gate.open();

        assertThat(valueOf(rig.manager.await(get))).isEqualTo("token-1");
    }

    @Test
    void await_twoProcessesAtOnce_isOneRequestOfOneGeneration() {
        rig.onThreads().start();
        TokenManager sibling = rig.sibling();
        Gate gate = rig.client.thenWait();
        CompletableFuture<Snapshot> first = rig.manager.get();
        gate.reached();
        CompletableFuture<Snapshot> second = sibling.get();
        gate.open();
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            rig.time.advance(Duration.ofMillis(50));
            return second.isDone();
        });

        assertThat(valueOf(first.join())).isEqualTo("token-1");
        assertThat(second.join()).isEqualTo(first.join());
        assertThat(rig.requests()).isEqualTo(1);
        assertThat(rig.stored().generation()).isEqualTo(1);
    }

    @Test
    void save_afterALeaseWasLost_adoptsWhatTheOtherStored() {
        rig.client.then(request -> {
            rig.time.advance(TTL);
            Lease theirs = rig.store.tryLease(STORE_KEY, "another process", TTL).orElseThrow();
            rig.store.compareAndSet(STORE_KEY, 0, theirs, recordOf("token-of-the-other", 1, 1));
            return rig.client.answer(request);
        });

        assertThat(valueOf(rig.start().manager.await())).isEqualTo("token-of-the-other");
        assertThat(valueOf(rig.manager.await())).isEqualTo("token-of-the-other");
        assertThat(rig.stored().generation()).isEqualTo(1);
    }

    @Test
    void save_afterALeaseWasLostToARevocation_isServedFromMemory() {
        rig.client.then(request -> {
            rig.time.advance(TTL);
            Lease theirs = rig.store.tryLease(STORE_KEY, "another process", TTL).orElseThrow();
            rig.store.compareAndSet(
                    STORE_KEY, 0, theirs, recordOf("token-of-the-other", 1, 1).forgotten());
            return rig.client.answer(request);
        });

        assertThat(valueOf(rig.start().manager.await())).isEqualTo("token-1");
    }

    @Test
    void refusal_afterALeaseWasLost_isTheOthersSuccess() {
        rig.client.then(request -> TestTokens.rotated("token-1", request.now(), "refresh-1"));
        rig.start().manager.await();
        rig.client.then(request -> {
            rig.time.advance(TTL);
            Lease theirs = rig.store.tryLease(STORE_KEY, "another process", TTL).orElseThrow();
            TokenRecord stored = rig.stored();
            rig.store.compareAndSet(
                    STORE_KEY, stored.version(), theirs, recordOf("token-of-the-other", stored.version() + 1, 2));
            throw new ReauthorizationRequiredException("invalid_grant");
        });
        rig.time.advance(Duration.ofHours(1));

        assertThat(valueOf(rig.manager.await())).isEqualTo("token-of-the-other");
        assertThat(rig.stored().failure()).isNull();
    }

    private TokenRecord recordOf(String token, long version, long generation) {
        return new TokenRecord(
                version,
                generation,
                TestTokens.token(token, rig.time.instant(), Duration.ofMinutes(30)),
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                null,
                false);
    }
}
