package io.github.camelauth.token.engine;

import static io.github.camelauth.event.TokenEventType.ACQUIRED;
import static io.github.camelauth.token.engine.TestTokens.unavailable;
import static io.github.camelauth.token.engine.TokenRig.valueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelauth.token.TokenRequestException;
import io.github.camelauth.token.TokenUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SingleFlightTest {

    private static final int CALLERS = 200;

    private final TokenRig rig = new TokenRig().onThreads();

    @AfterEach
    void stop() {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void await_manyCallersAtOnce_shareOneSuccess(boolean expired) throws Exception {
        rig.start();
        if (expired) {
            rig.manager.await();
            rig.time.advance(Duration.ofHours(1));
        }
        int before = rig.requests();

        List<Object> results = callAtOnce();

        assertThat(results).hasSize(CALLERS).containsOnly("token-" + (before + 1));
        assertThat(rig.requests()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void await_manyCallersAtOnce_shareOneFailure(boolean expired) throws Exception {
        rig.start();
        if (expired) {
            rig.manager.await();
            rig.time.advance(Duration.ofHours(1));
        }
        int before = rig.requests();
        for (int i = 0; i < 5; i++) {
            rig.client.thenFail(unavailable());
        }

        List<Object> results = callAtOnce();

        assertThat(results).hasSize(CALLERS).containsOnly(TokenRequestException.class);
        assertThat(rig.requests()).isEqualTo(before + 1);
    }

    private List<Object> callAtOnce() throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(CALLERS);
        CountDownLatch go = new CountDownLatch(1);
        List<Object> results = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            Thread caller = new Thread(() -> {
                ready.countDown();
                Object result;
                try {
                    go.await();
                    result = valueOf(rig.manager.await());
                } catch (Exception e) {
                    result = e.getClass();
                }
                synchronized (results) {
                    results.add(result);
                }
            });
            caller.start();
            threads.add(caller);
        }
        assertThat(ready.await(10, TimeUnit.SECONDS)).isTrue();
        go.countDown();
        for (Thread caller : threads) {
            caller.join(10_000);
        }
        return results;
    }

    @Test
    void get_waitRanOut_isTypedStartsNoSecondRequestAndTheLateAnswerIsPublished() {
        Gate gate = rig.start().client.thenWait();
        CompletableFuture<Snapshot> first = rig.manager.get();
        gate.reached();
        rig.time.advance(rig.patience);

        assertThat(first).isCompletedExceptionally();
        assertThatThrownBy(rig.manager::await)
                .isInstanceOf(TokenUnavailableException.class)
                .hasMessageContaining("custobar-auth:default")
                .hasMessageContaining("responseTimeout");
        assertThat(rig.requests()).isEqualTo(1);

        gate.open();
        await().atMost(Duration.ofSeconds(5)).until(() -> rig.manager.ready() != null);
        assertThat(valueOf(rig.manager.await())).isEqualTo("token-1");
        assertThat(rig.requests()).isEqualTo(1);
    }

    @Test
    void await_ownPatienceEnds_isTypedWithoutASecondRequest() {
        rig.patience = Duration.ofMillis(50);
        Gate gate = rig.start().client.thenWait();

        assertThatThrownBy(rig.manager::await).isInstanceOf(TokenUnavailableException.class);
        assertThatThrownBy(rig.manager::await).isInstanceOf(TokenUnavailableException.class);

        gate.open();
        assertThat(rig.requests()).isEqualTo(1);
    }

    @Test
    void await_interrupted_keepsItsFlagAndTheRequestGoesOn() throws Exception {
        Gate gate = rig.start().client.thenWait();
        AtomicReference<Object> seen = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                rig.manager.await();
            } catch (TokenUnavailableException e) {
                seen.set(Thread.currentThread().isInterrupted());
            }
        });
        caller.start();
        gate.reached();
        caller.interrupt();
        caller.join(10_000);

        assertThat(seen).hasValue(true);
        gate.open();
        assertThat(valueOf(rig.manager.await())).isEqualTo("token-1");
        assertThat(rig.requests()).isEqualTo(1);
    }

    @Test
    void refresh_cancelledByOneCaller_isStillThereForTheOthers() {
        Gate gate = rig.start().client.thenWait();
        CompletableFuture<Snapshot> refresh = rig.manager.refresh();
        CompletableFuture<Snapshot> get = rig.manager.get();
        gate.reached();
        refresh.cancel(true);
        gate.open();

        assertThat(valueOf(rig.manager.await(get))).isEqualTo("token-1");
        assertThatThrownBy(() -> rig.manager.await(refresh)).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void get_workerRefuses_isTypedAndTheSlotIsFreeAgain(boolean noThreads) {
        AtomicReference<Throwable> refusal = new AtomicReference<>(
                noThreads
                        ? new OutOfMemoryError("unable to create native thread")
                        : new RejectedExecutionException("full"));
        rig.worker = step -> {
            sneakyThrow(refusal.getAndSet(null));
            step.run();
        };
        rig.start();

        assertThatThrownBy(rig.manager::await)
                .isInstanceOf(TokenUnavailableException.class)
                .hasMessageContaining("could not be started");
        assertThat(rig.requests()).isZero();

        rig.toNextAttempt();
        assertThat(valueOf(rig.manager.await())).isEqualTo("token-1");
        assertThat(rig.eventTypes()).endsWith(ACQUIRED);
        assertThat(rig.engine.close(Duration.ZERO)).isTrue();
    }

    private static void sneakyThrow(Throwable failure) {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }
}
