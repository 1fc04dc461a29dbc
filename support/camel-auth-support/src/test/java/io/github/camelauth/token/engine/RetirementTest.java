package io.github.camelauth.token.engine;

import static io.github.camelauth.token.engine.TestTokens.rotated;
import static io.github.camelauth.token.engine.TokenRig.valueOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Another manager takes a manager's place, as after a change of the password. */
final class RetirementTest {

    private final TokenRig rig = new TokenRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    /** Over the same store, for the same grant. */
    private TokenManager successor() {
        rig.engine.retire(rig.manager);
        return rig.managerOf(rig.engine, "default");
    }

    private void saveFails() {
        rig.client.then(request -> {
            rig.store.writes = FaultyTokenStore.down();
            return rotated("token-" + rig.requests(), request.now(), "refresh-" + rig.requests());
        });
    }

    @Test
    void retired_isShownNoMore_andItsSuccessorAdoptsTheGrant() {
        rig.start().manager.await();
        TokenManager successor = successor();
        assertThat(successor).isNotSameAs(rig.manager);
        assertThat(rig.engine.managers()).containsExactly(successor);
        successor.load();
        assertThat(valueOf(successor.ready())).isEqualTo("token-1");
        assertThat(rig.requests()).isOne();
    }

    @Test
    void retired_servesWhoStillHoldsIt() {
        TokenManager old = rig.start().manager;
        old.await();
        rig.engine.retire(old);
        assertThat(valueOf(old.await())).isEqualTo("token-1");
        rig.time.advance(Duration.ofHours(1));
        assertThat(valueOf(old.await())).isEqualTo("token-2");
    }

    @Test
    void retired_inUse_isNotRenewedInTheBackground() {
        TokenManager old = rig.start().manager;
        old.await();
        rig.engine.retire(old);
        rig.time.advance(Duration.ofMinutes(25));
        assertThat(old.status().state()).hasToString("STALE");
        assertThat(valueOf(old.await())).isEqualTo("token-1");
        rig.time.advance(Duration.ofDays(2));
        assertThat(rig.requests()).isOne();
        assertThat(rig.eventTypes()).hasSize(1);
    }

    @Test
    void retired_whileARequestIsUnderWay_savesItsAnswer() {
        Gate vendor = rig.client.thenWait();
        TokenManager old = rig.onThreads().start().manager;
        CompletableFuture<Snapshot> waiting = old.get();
        vendor.reached();
        rig.engine.retire(old);
        assertThat(rig.engine.retired().stream()).containsExactly(old);
        vendor.open();
        assertThat(valueOf(waiting.join())).isEqualTo("token-1");
        assertThat(valueOf(rig.managerOf(rig.engine, "default").await())).isEqualTo("token-1");
        rig.time.advance(Duration.ofSeconds(2));
        assertThat(rig.engine.retired().stream()).isEmpty();
    }

    @Test
    void retired_withAnUnsavedToken_goesOnUntilItIsSaved() {
        saveFails();
        rig.start().manager.await();
        rig.engine.retire(rig.manager);
        rig.time.advance(Duration.ofMinutes(1));
        assertThat(rig.engine.retired().stream()).containsExactly(rig.manager);
        rig.store.writes = null;
        rig.time.advance(Duration.ofSeconds(10));
        rig.time.advance(Duration.ofSeconds(2));
        assertThat(rig.stored().refreshToken().reveal()).isEqualTo("refresh-1");
        assertThat(rig.engine.retired().stream()).isEmpty();
    }

    /** It would present the refresh token before last otherwise. */
    @Test
    void successor_savesFirstWhatItsPredecessorCouldNot() {
        saveFails();
        rig.start().manager.await();
        TokenManager successor = successor();
        rig.store.writes = null;
        successor.await();
        assertThat(rig.stored().refreshToken().reveal()).isEqualTo("refresh-1");
        assertThat(valueOf(successor.ready())).isEqualTo("token-1");
        assertThat(rig.requests()).isOne();
    }

    @Test
    void close_savesWhatARetiredOneCouldNot() {
        saveFails();
        rig.start().manager.await();
        rig.engine.retire(rig.manager);
        rig.store.writes = null;
        assertThat(rig.engine.close(Duration.ofSeconds(1))).isTrue();
        assertThat(rig.stored().refreshToken().reveal()).isEqualTo("refresh-1");
    }

    @Test
    void retire_twice_leavesTheSuccessorAlone() {
        rig.start();
        TokenManager successor = successor();
        rig.engine.retire(rig.manager);
        assertThat(rig.engine.managers()).containsExactly(successor);
    }
}
