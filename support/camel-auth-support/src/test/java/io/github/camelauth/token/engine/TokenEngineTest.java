package io.github.camelauth.token.engine;

import static io.github.camelauth.token.engine.TestTokens.STORE_KEY;
import static io.github.camelauth.token.engine.TokenRig.valueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.token.TokenUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TokenEngineTest {

    private final TokenRig rig = new TokenRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void manager_ofOneKey_isMadeOnce() {
        rig.start();

        assertThat(rig.managerOf(rig.engine, "default")).isSameAs(rig.manager);
        assertThat(rig.managerOf(rig.engine, "north")).isNotSameAs(rig.manager);
        assertThat(rig.engine.managers()).hasSize(2);
        assertThat(rig.manager.key()).isEqualTo(TestTokens.key("default"));
        assertThat(rig.manager.spec().storeKey()).isEqualTo(STORE_KEY);
    }

    @Test
    void engines_two_shareNoState() {
        rig.start().manager.await();
        rig.renewability = Renewability.FIXED;
        rig.start();

        assertThat(rig.manager.ready()).isNull();
        assertThat(rig.manager.status().generation()).isZero();
    }

    @Test
    void close_duringARequest_waitsForItsSave() {
        Gate gate = rig.onThreads().start().client.thenWait();
        CompletableFuture<Snapshot> get = rig.manager.get();
        gate.reached();
        CompletableFuture<Boolean> closed =
                CompletableFuture.supplyAsync(() -> rig.engine.close(Duration.ofSeconds(10)));
        gate.open();

        assertThat(closed.join()).isTrue();
        assertThat(valueOf(get.join())).isEqualTo("token-1");
        assertThat(rig.stored().token().value().reveal()).isEqualTo("token-1");
    }

    @Test
    void close_duringARequestThatTakesTooLong_letsNobodyWaitForIt() {
        Gate gate = rig.onThreads().start().client.thenWait();
        CompletableFuture<Snapshot> get = rig.manager.get();
        gate.reached();
        CompletableFuture<Boolean> revoke = rig.manager.revoke();

        assertThat(rig.engine.close(Duration.ZERO)).isFalse();

        assertThatThrownBy(() -> rig.manager.await(get))
                .isInstanceOf(TokenUnavailableException.class)
                .hasMessageContaining("stopping");
        assertThatThrownBy(() -> rig.manager.await(revoke)).isInstanceOf(TokenUnavailableException.class);
        gate.open();
        assertThat(rig.engine.close(Duration.ofSeconds(10))).isTrue();
        assertThat(rig.stored().token()).isNotNull();
    }

    @Test
    void close_whileAnotherProcessHoldsTheLease_letsNobodyWaitForIt() {
        rig.store.tryLease(STORE_KEY, "another process", Duration.ofSeconds(30));
        CompletableFuture<Snapshot> get = rig.start().manager.get();

        assertThat(rig.engine.close(Duration.ofSeconds(1))).isTrue();

        assertThatThrownBy(() -> rig.manager.await(get)).isInstanceOf(TokenUnavailableException.class);
        rig.time.advance(Duration.ofSeconds(1));
        assertThat(rig.requests()).isZero();
    }

    @Test
    void get_afterClose_failsTyped() {
        rig.start().manager.await();
        assertThat(rig.engine.close(Duration.ZERO)).isTrue();
        assertThat(rig.engine.close(Duration.ZERO)).isTrue();

        assertThat(valueOf(rig.manager.await())).isEqualTo("token-1");
        assertThatThrownBy(() -> rig.manager.await(rig.manager.refresh()))
                .isInstanceOf(TokenUnavailableException.class)
                .hasMessageContaining("stopping");
        rig.time.advance(Duration.ofHours(1));
        assertThatThrownBy(rig.manager::await).isInstanceOf(TokenUnavailableException.class);
        assertThat(rig.requests()).isEqualTo(1);
    }

    @Test
    void run_moreStepsAtOnceThanAPhaserTakes_areAllTaken() {
        List<Runnable> queue = new ArrayList<>();
        rig.worker = queue::add;
        rig.start();
        int[] ran = new int[1];
        for (int i = 0; i < 70_000; i++) {
            rig.engine.run(() -> ran[0]++);
        }
        queue.forEach(Runnable::run);

        assertThat(ran[0]).isEqualTo(70_000);
        assertThat(rig.engine.close(Duration.ZERO)).isTrue();
    }

    @Test
    void run_aStepThatFailsOnTheCallersThread_isCountedOnceAndThrownToNobody() {
        rig.start();
        rig.engine.run(() -> {
            throw new IllegalStateException("a defect");
        });

        assertThat(rig.engine.close(Duration.ZERO)).isTrue();
    }
}
