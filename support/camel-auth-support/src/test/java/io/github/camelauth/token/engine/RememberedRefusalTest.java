package io.github.camelauth.token.engine;

import static io.github.camelauth.event.TokenEventType.REAUTHORIZATION_REQUIRED;
import static io.github.camelauth.token.engine.TestTokens.unavailable;
import static io.github.camelauth.token.engine.TokenRig.valueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.github.camelauth.testing.LogCapture;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.ReauthorizationRequiredException;
import io.github.camelauth.token.TokenRequestException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A terminal failure is remembered in the store, so that a crash loop cannot lock an account. */
final class RememberedRefusalTest {

    private final TokenRig rig = new TokenRig();

    private void refused() {
        rig.client.thenFail(new InvalidCredentialException("The password was refused."));
        rig.start();
        assertThatThrownBy(rig.manager::await).isInstanceOf(InvalidCredentialException.class);
    }

    @Test
    void get_afterManyRestarts_failsWithoutAskingTheVendor() {
        refused();
        for (int i = 0; i < 10; i++) {
            rig.time.advance(Duration.ofMinutes(1));
            rig.start();
            assertThatThrownBy(rig.manager::await)
                    .isInstanceOf(InvalidCredentialException.class)
                    .hasMessage("The password was refused.");
        }

        assertThat(rig.requests()).isEqualTo(1);
    }

    @Test
    void get_afterARestartWithAChangedCredential_asks() {
        refused();
        rig.credential = "the new password";

        assertThat(valueOf(rig.start().manager.await())).isEqualTo("token-2");
        assertThat(rig.stored().failure()).isNull();
    }

    @Test
    void refresh_afterARestart_asks() {
        refused();

        assertThat(valueOf(rig.start().manager.refresh().join())).isEqualTo("token-2");
    }

    @Test
    void refresh_joiningARequestThatOnlyFindsTheRefusal_asks() {
        refused();
        Queue<Runnable> steps = new ArrayDeque<>();
        rig.worker = steps::add;
        rig.start();
        CompletableFuture<Snapshot> get = rig.manager.get();
        CompletableFuture<Snapshot> refresh = rig.manager.refresh();
        while (!steps.isEmpty()) {
            steps.poll().run();
        }

        assertThat(get).isCompletedExceptionally();
        assertThat(valueOf(refresh.join())).isEqualTo("token-2");
    }

    @Test
    void refresh_joiningARequestToTheVendor_sharesItsAnswer() {
        Gate gate = rig.onThreads().start().client.thenWait();
        CompletableFuture<Snapshot> get = rig.manager.get();
        gate.reached();
        CompletableFuture<Snapshot> refresh = rig.manager.refresh();
        gate.open();

        assertThat(rig.manager.await(refresh)).isSameAs(rig.manager.await(get));
        assertThat(rig.requests()).isEqualTo(1);
        rig.close();
    }

    @Test
    void refresh_joiningARequestThatNobodyWaitsForAnyMore_endsWithItsPatience() {
        Queue<Runnable> steps = new ArrayDeque<>();
        rig.worker = steps::add;
        rig.start().manager.get();
        CompletableFuture<Snapshot> refresh = rig.manager.refresh();
        rig.time.advance(rig.patience);

        assertThat(refresh).isCompletedExceptionally();
    }

    @Test
    void get_afterTheCredentialRetry_probesOnce() {
        refused();
        rig.client.thenFail(new InvalidCredentialException("Refused again."));
        rig.time.advance(Duration.ofHours(6));

        rig.start();
        assertThatThrownBy(rig.manager::await).hasMessage("Refused again.");
        assertThatThrownBy(rig.manager::await).hasMessage("Refused again.");
        assertThatThrownBy(rig.start().manager::await).hasMessage("Refused again.");
        assertThat(rig.requests()).isEqualTo(2);

        rig.time.advance(Duration.ofHours(6));
        assertThat(valueOf(rig.start().manager.await())).isEqualTo("token-3");
    }

    @Test
    void get_withoutACredentialRetry_neverAsksAgain() {
        rig.credentialRetry = Duration.ZERO;
        refused();
        rig.time.advance(Duration.ofDays(100));

        assertThatThrownBy(rig.manager::await).isInstanceOf(InvalidCredentialException.class);
        assertThatThrownBy(rig.start().manager::await).isInstanceOf(InvalidCredentialException.class);
        assertThat(rig.requests()).isEqualTo(1);
    }

    @Test
    void get_whenOnlyAPersonCanHelp_keepsItsTypeOverARestartAndTellsOnce() {
        rig.client
                .thenFail(new ReauthorizationRequiredException("Authorize again."))
                .thenFail(new ReauthorizationRequiredException("Authorize again."));
        rig.start().manager.get();
        rig.time.advance(Duration.ofHours(6));
        rig.manager.get();

        assertThat(rig.requests()).isEqualTo(2);
        assertThat(rig.eventTypes()).containsExactly(REAUTHORIZATION_REQUIRED);
        assertThat(rig.manager.trouble()).map(event -> event.type()).contains(REAUTHORIZATION_REQUIRED);
        assertThatThrownBy(rig.start().manager::await).isInstanceOf(ReauthorizationRequiredException.class);
        assertThat(rig.requests()).isEqualTo(2);
    }

    @Test
    void get_transientFailure_isNotRemembered() {
        rig.client.thenFail(unavailable());
        assertThatThrownBy(rig.start().manager::await).isInstanceOf(TokenRequestException.class);

        assertThat(valueOf(rig.start().manager.await())).isEqualTo("token-2");
    }

    @Test
    void get_refusalThatCannotBeStored_isStillTheCallersFailure() {
        rig.client.then(request -> {
            rig.store.writes = FaultyTokenStore.down();
            throw new InvalidCredentialException("The password was refused.");
        });
        try (LogCapture log = new LogCapture()) {
            assertThatThrownBy(rig.start().manager::await).isInstanceOf(InvalidCredentialException.class);
            assertThat(log.at(Level.WARN)).singleElement().asString().contains("The store is down.");
        }
        rig.store.writes = null;
    }

    @Test
    void get_refusalOfAGrant_neverDeletesItsRecord() {
        rig.client.then(request -> TestTokens.rotated("token-1", request.now(), "refresh-1"));
        rig.start().manager.await();
        rig.client.thenFail(new ReauthorizationRequiredException("invalid_grant"));
        rig.time.advance(Duration.ofHours(1));

        assertThatThrownBy(rig.manager::await).isInstanceOf(ReauthorizationRequiredException.class);
        assertThat(rig.stored().refreshToken().reveal()).isEqualTo("refresh-1");
        assertThat(rig.stored().intent()).isNull();
    }

    @Test
    void get_refusalWhileTheStoreIsDown_staysTerminal() {
        rig.client.then(request -> {
            rig.store.loads = FaultyTokenStore.down();
            rig.store.writes = new IllegalStateException("a broken store");
            throw new InvalidCredentialException("The password was refused.");
        });
        assertThatThrownBy(rig.start().manager::await).isInstanceOf(InvalidCredentialException.class);
        rig.store.loads = null;
        rig.store.writes = null;
        rig.time.advance(Duration.ofHours(5));

        assertThatThrownBy(rig.manager::await).isInstanceOf(InvalidCredentialException.class);
        assertThat(rig.requests()).isEqualTo(1);
    }
}
