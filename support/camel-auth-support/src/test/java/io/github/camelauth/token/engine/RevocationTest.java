package io.github.camelauth.token.engine;

import static io.github.camelauth.event.TokenEventType.ACQUIRED;
import static io.github.camelauth.event.TokenEventType.REVOKED;
import static io.github.camelauth.token.engine.TestTokens.STORE_KEY;
import static io.github.camelauth.token.engine.TestTokens.unavailable;
import static io.github.camelauth.token.engine.TokenRig.valueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelauth.token.TokenRequestException;
import io.github.camelauth.token.TokenState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RevocationTest {

    private final TokenRig rig = new TokenRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void revoke_aToken_tellsTheVendorForgetsItAndTheNextStartsAnew() {
        rig.start().manager.await();

        assertThat(rig.manager.revoke().join()).isTrue();

        assertThat(rig.client.revoked)
                .singleElement()
                .satisfies(record -> assertThat(record.token().value().reveal()).isEqualTo("token-1"));
        assertThat(rig.manager.status().state()).isEqualTo(TokenState.NONE);
        assertThat(rig.manager.status().generation()).isZero();
        assertThat(rig.stored().token()).isNull();

        Snapshot next = rig.manager.await();
        assertThat(valueOf(next)).isEqualTo("token-2");
        assertThat(next.generation()).isEqualTo(2);
        assertThat(rig.eventTypes()).containsExactly(ACQUIRED, REVOKED, ACQUIRED);
        assertThat(rig.events.get(1).generation()).isEqualTo(1);
    }

    @Test
    void revoke_andRestart_keepsCountingGenerations() {
        rig.start().manager.await();
        rig.manager.revoke().join();

        assertThat(rig.start().manager.await().generation()).isEqualTo(2);
    }

    @Test
    void revoke_isTold_whenItTookEffect() {
        rig.start().manager.await();
        List<TokenState> seen = new ArrayList<>();
        rig.engine.events().add(event -> seen.add(rig.manager.status().state()));

        rig.manager.revoke().join();

        assertThat(seen).containsExactly(TokenState.NONE);
    }

    @Test
    void revoke_whereNothingIs_tellsNobody() {
        assertThat(rig.start().manager.revoke().join()).isFalse();
        assertThat(rig.client.revoked).isEmpty();
    }

    @Test
    void revoke_aFixedCredential_sendsNothingAndForgetsNothing() {
        rig.renewability = Renewability.FIXED;
        rig.start().manager.await();

        assertThat(rig.manager.revoke().join()).isFalse();
        assertThat(rig.client.revoked).isEmpty();
        assertThat(rig.manager.ready()).isNotNull();
    }

    @Test
    void revoke_vendorFails_forgetsNothing() {
        rig.start().manager.await();
        rig.client.revocation = () -> {
            throw unavailable();
        };

        assertThatThrownBy(() -> rig.manager.await(rig.manager.revoke())).isInstanceOf(TokenRequestException.class);
        assertThat(valueOf(rig.manager.await())).isEqualTo("token-1");
        assertThat(rig.stored().token()).isNotNull();
    }

    @Test
    void revoke_clientIsBroken_isTypedAndTheSlotIsFreeAgain() {
        rig.start().manager.await();
        rig.client.revocation = () -> {
            throw new NoClassDefFoundError("half a deployment");
        };

        assertThatThrownBy(() -> rig.manager.await(rig.manager.revoke()))
                .isInstanceOf(TokenRequestException.class)
                .hasMessageContaining("NoClassDefFoundError");
        assertThat(valueOf(rig.manager.refresh().join())).isEqualTo("token-2");
    }

    @Test
    void revoke_workerRefuses_isTyped() {
        rig.worker = step -> {
            throw new RejectedExecutionException("full");
        };
        rig.start();

        assertThatThrownBy(() -> rig.manager.await(rig.manager.revoke())).hasMessageContaining("could not be started");
        assertThatThrownBy(() -> rig.manager.await(rig.manager.revoke())).hasMessageContaining("could not be started");
    }

    @Test
    void revoke_duringARequest_waitsForItAndRevokesWhatItBrought() {
        Gate gate = rig.onThreads().start().client.thenWait();
        CompletableFuture<Snapshot> get = rig.manager.get();
        gate.reached();
        CompletableFuture<Boolean> revoke = rig.manager.revoke();
        assertThat(rig.client.revoked).isEmpty();
        gate.open();

        assertThat(valueOf(rig.manager.await(get))).isEqualTo("token-1");
        assertThat(rig.manager.await(revoke)).isTrue();
        assertThat(rig.client.revoked).hasSize(1);
    }

    @Test
    void revoke_duringARequestThatNobodyWaitsForAnyMore_stillWaitsForIt() {
        Gate gate = rig.onThreads().start().client.thenWait();
        rig.manager.get();
        gate.reached();
        rig.time.advance(rig.patience);

        CompletableFuture<Boolean> revoke = rig.manager.revoke();
        assertThat(revoke).isNotDone();
        gate.open();

        assertThat(rig.manager.await(revoke)).isTrue();
    }

    @Test
    void get_duringARevocation_waitsForItAndGetsTheNextToken() {
        rig.onThreads().start().manager.await();
        rig.time.advance(Duration.ofHours(1));
        Gate gate = new Gate();
        rig.client.revocation = () -> {
            gate.pass();
            return true;
        };
        CompletableFuture<Boolean> revoke = rig.manager.revoke();
        gate.reached();

        CompletableFuture<Snapshot> get = rig.manager.get();
        assertThat(get).isNotDone();
        gate.open();

        assertThat(valueOf(rig.manager.await(get))).isEqualTo("token-2");
        assertThat(rig.manager.await(revoke)).isTrue();
    }

    @Test
    void look_duringARevocation_bringsNoTokenThatNobodyAskedFor() {
        rig.onThreads().start().manager.await();
        rig.manager.ready();
        Gate gate = new Gate();
        rig.client.revocation = () -> {
            gate.pass();
            return true;
        };
        CompletableFuture<Boolean> revoke = rig.manager.revoke();
        gate.reached();
        rig.time.advance(Duration.ofMinutes(28));
        gate.open();

        assertThat(rig.manager.await(revoke)).isTrue();
        rig.time.advance(Duration.ofMinutes(28));
        assertThat(rig.requests()).isEqualTo(1);
    }

    @Test
    void revoke_whileASiblingRenews_waitsAndRevokesWhatThatBrought() {
        rig.onThreads().start().manager.await();
        Gate gate = rig.client.thenWait();
        CompletableFuture<Snapshot> theirs = rig.sibling().refresh();
        gate.reached();
        CompletableFuture<Boolean> revoke = rig.manager.revoke();
        rig.time.advance(Duration.ofSeconds(1));
        assertThat(rig.client.revoked).isEmpty();
        gate.open();

        assertThat(valueOf(rig.manager.await(theirs))).isEqualTo("token-2");
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            rig.time.advance(Duration.ofMillis(500));
            return revoke.isDone();
        });
        assertThat(revoke.join()).isTrue();
        assertThat(rig.client.revoked)
                .singleElement()
                .satisfies(record -> assertThat(record.token().value().reveal()).isEqualTo("token-2"));
        assertThat(rig.stored().token()).isNull();
        assertThat(rig.store.tryLease(STORE_KEY, "another process", Duration.ofSeconds(30)))
                .isPresent();
    }

    @Test
    void revoke_leaseHeldForTooLong_isTypedAndForgetsNothing() {
        rig.start().manager.await();
        CompletableFuture<Boolean> revoke = null;
        for (int second = 0; second < 60; second++) {
            rig.store.tryLease(STORE_KEY, "another process", Duration.ofSeconds(30));
            revoke = revoke == null ? rig.manager.revoke() : revoke;
            rig.time.advance(Duration.ofSeconds(1));
        }

        assertThat(revoke).isCompletedExceptionally();
        assertThat(rig.client.revoked).isEmpty();
        assertThat(valueOf(rig.manager.await())).isEqualTo("token-1");
    }

    @Test
    void revoke_leaseLostToASiblingMeanwhile_isDoneAgainAfterThat() {
        rig.start().manager.await();
        rig.client.revocation = () -> {
            if (rig.client.revoked.size() == 1) {
                rig.time.advance(Duration.ofSeconds(40));
                rig.store.tryLease(STORE_KEY, "another process", Duration.ofSeconds(5));
            }
            return true;
        };
        CompletableFuture<Boolean> revoke = rig.manager.revoke();
        assertThat(revoke).isNotDone();
        rig.time.advance(Duration.ofSeconds(5));

        assertThat(revoke.join()).isTrue();
        assertThat(rig.client.revoked).hasSize(2);
        assertThat(rig.stored().token()).isNull();
    }

    @Test
    void revoke_storeFails_forgetsNothing() {
        rig.start().manager.await();
        rig.store.writes = FaultyTokenStore.down();

        assertThatThrownBy(() -> rig.manager.await(rig.manager.revoke())).hasMessage("The store is down.");
        assertThat(rig.manager.ready()).isNotNull();
    }

    @Test
    void revoke_aTokenThatCouldNotBeStored_revokesThatOneAndItNeverComesBack() {
        rig.start().manager.await();
        rig.client.then(request -> {
            rig.store.writes = FaultyTokenStore.down();
            return rig.client.answer(request);
        });
        rig.manager.refresh().join();
        rig.store.writes = null;

        rig.manager.revoke().join();
        rig.time.advance(Duration.ofSeconds(5));

        assertThat(rig.client.revoked)
                .singleElement()
                .satisfies(record -> assertThat(record.token().value().reveal()).isEqualTo("token-2"));
        assertThat(rig.stored().token()).isNull();
    }
}
