package io.github.camelauth.token.engine;

import static io.github.camelauth.event.TokenEventType.ACQUIRED;
import static io.github.camelauth.event.TokenEventType.REFRESHED;
import static io.github.camelauth.token.engine.TestTokens.rotated;
import static io.github.camelauth.token.engine.TokenRig.valueOf;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.github.camelauth.testing.LogCapture;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.TokenState;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StoredTokenTest {

    private final TokenRig rig = new TokenRig().start();

    @Test
    void get_afterARestart_usesTheStoredTokenWithoutAnyRequest() {
        Snapshot before = rig.manager.await();

        Snapshot after = rig.start().manager.await();

        assertThat(after).isEqualTo(before);
        assertThat(rig.requests()).isEqualTo(1);
        assertThat(rig.eventTypes()).containsExactly(ACQUIRED);
    }

    @Test
    void get_afterARestartWhenTheStoredTokenEnded_asksAndCountsOn() {
        rig.manager.await();
        rig.time.advance(Duration.ofHours(1));

        Snapshot next = rig.start().manager.await();

        assertThat(valueOf(next)).isEqualTo("token-2");
        assertThat(next.generation()).isEqualTo(2);
    }

    @Test
    void refresh_afterARestart_doesNotTakeTheStoredTokenForANewOne() {
        rig.manager.await();

        assertThat(valueOf(rig.start().manager.refresh().join())).isEqualTo("token-2");
    }

    @Test
    void refresh_siblingRenewedBefore_doesNotTakeItsOlderTokenForANewOne() {
        rig.manager.await();
        rig.sibling().refresh().join();
        rig.time.advance(Duration.ofMinutes(5));

        assertThat(valueOf(rig.manager.refresh().join())).isEqualTo("token-3");
        assertThat(rig.stored().generation()).isEqualTo(3);
    }

    @Test
    void refresh_siblingRenewsWhileItWaits_adoptsThatToken() {
        rig.manager.await();
        TokenManager sibling = rig.sibling();
        boolean[] renewed = new boolean[1];
        rig.store.beforeLease = () -> {
            if (!renewed[0]) {
                renewed[0] = true;
                rig.time.advance(Duration.ofSeconds(1));
                sibling.refresh().join();
            }
        };

        assertThat(valueOf(rig.manager.refresh().join())).isEqualTo("token-2");
        assertThat(rig.requests()).isEqualTo(2);
    }

    @Test
    void get_afterARestart_servesNoTokenThatWasRejectedBefore() {
        rig.manager.await();
        rig.manager.invalidate(1, "GET /a");
        assertThat(rig.stored().rejected()).isTrue();

        rig.start();
        rig.store.durable = true;
        rig.manager.load();

        assertThat(rig.manager.ready()).isNull();
        assertThat(valueOf(rig.manager.await())).isEqualTo("token-2");
        assertThat(rig.stored().rejected()).isFalse();
        assertThat(valueOf(rig.start().manager.await())).isEqualTo("token-2");
    }

    @Test
    void invalidate_byManyCallsThatTheTokenWasOn_isNotedOnce() {
        rig.manager.await();
        rig.manager.invalidate(1, "GET /a");
        int uses = rig.store.uses.get();
        for (int i = 0; i < 100; i++) {
            rig.manager.invalidate(1, "GET /" + i);
        }

        assertThat(rig.store.uses).hasValue(uses);
    }

    @Test
    void invalidate_whenASiblingStoredANewerToken_leavesThatOneUnmarked() {
        rig.manager.await();
        rig.sibling().refresh().join();
        rig.manager.invalidate(1, "GET /a");

        assertThat(rig.stored().generation()).isEqualTo(2);
        assertThat(rig.stored().rejected()).isFalse();
    }

    @Test
    void invalidate_theStoreFails_isNobodysError() {
        rig.manager.await();
        rig.store.loads = FaultyTokenStore.down();

        try (LogCapture log = new LogCapture()) {
            assertThat(rig.manager.invalidate(1, "GET /a")).isTrue();
            assertThat(log.at(Level.WARN)).singleElement().asString().contains("rejected token could not be noted");
        }
    }

    @Test
    void get_sameProvisionedToken_keepsTheStoredGrant() {
        rig.provisioned = "given-1";
        rig.start().manager.await();

        assertThat(valueOf(rig.start().manager.await())).isEqualTo("token-1");
        assertThat(rig.stored().provisionedMark()).doesNotContain("given-1");
    }

    @Test
    void get_anotherProvisionedToken_startsANewGrant() {
        rig.provisioned = "given-1";
        rig.start().manager.await();
        rig.provisioned = "given-2";

        assertThat(valueOf(rig.start().manager.await())).isEqualTo("token-2");
    }

    @Test
    void get_provisionedTokenThatIsConfiguredNoMore_keepsTheStoredGrant() {
        rig.provisioned = "given-1";
        rig.start().manager.await();
        rig.provisioned = null;

        assertThat(valueOf(rig.start().manager.await())).isEqualTo("token-1");
    }

    @Test
    void get_clientSaysThatTheCredentialSupersedes_asks() {
        rig.manager.await();
        rig.client.superseding = true;

        assertThat(valueOf(rig.start().manager.await())).isEqualTo("token-2");
    }

    @Test
    void get_siblingRenewedMeanwhile_adoptsItsTokenInsteadOfAsking() {
        rig.manager.await();
        TokenManager sibling = rig.sibling();
        sibling.await();
        rig.time.advance(Duration.ofHours(1));
        assertThat(valueOf(sibling.await())).isEqualTo("token-2");

        Snapshot adopted = rig.manager.await();

        assertThat(valueOf(adopted)).isEqualTo("token-2");
        assertThat(adopted.generation()).isEqualTo(2);
        assertThat(rig.requests()).isEqualTo(2);
        assertThat(rig.eventTypes()).contains(REFRESHED);
    }

    @Test
    void replacement_siblingRenewedMeanwhile_isItsToken() {
        rig.manager.await();
        rig.sibling().refresh().join();

        assertThat(rig.manager.replacement(1, "GET /a").join())
                .map(TokenRig::valueOf)
                .contains("token-2");
        assertThat(rig.requests()).isEqualTo(2);
    }

    @Test
    void get_answerWithoutARefreshToken_keepsTheOneBefore() {
        rig.client.then(request -> rotated("token-1", request.now(), "refresh-1"));
        rig.manager.await();
        rig.time.advance(Duration.ofHours(1));
        rig.manager.await();

        assertThat(rig.client.requests.get(1).current().refreshToken().reveal()).isEqualTo("refresh-1");
        assertThat(rig.stored().refreshToken().reveal()).isEqualTo("refresh-1");
        assertThat(rig.manager.status().refreshExpiresAt()).isEqualTo(VirtualTime.START.plus(Duration.ofDays(14)));

        rig.client.then(request -> rotated("token-3", request.now(), "refresh-3"));
        rig.manager.refresh().join();
        assertThat(rig.stored().refreshToken().reveal()).isEqualTo("refresh-3");
    }

    @Test
    void request_attributes_areFoundAgainTheNextTime() {
        rig.client.then(request -> new TokenGrant(
                TestTokens.token("token-1", request.now(), Duration.ofMinutes(30)), null, null, Map.of("id", "7")));
        rig.manager.await();
        rig.manager.refresh().join();

        assertThat(rig.client.requests.get(1).current().attributes()).containsEntry("id", "7");
        assertThat(rig.stored().attributes()).containsEntry("id", "7");
    }

    @Test
    void request_progress_isDurableAtOnceAndKeptByTheSave() {
        rig.client.then(request -> {
            request.progress().accept(Map.of("step", "one"));
            assertThat(rig.stored().attributes()).containsEntry("step", "one");
            request.progress().accept(Map.of("id", "7"));
            return rig.client.answer(request);
        });
        rig.manager.await();

        assertThat(rig.stored().attributes()).containsEntry("step", "one").containsEntry("id", "7");
    }

    @Test
    void request_progressBeforeAFailure_isKept() {
        rig.client.then(request -> {
            request.progress().accept(Map.of("id", "7"));
            throw new InvalidCredentialException("no");
        });
        rig.manager.get();

        assertThat(rig.stored().attributes()).containsEntry("id", "7");
    }

    @Test
    void load_afterARestart_findsTheTokenWithoutAnyoneWaitingOrAsking() {
        rig.store.durable = true;
        Snapshot before = rig.start().manager.await();

        TokenManager restarted = rig.start().manager;
        restarted.load();

        assertThat(restarted.status().state()).isEqualTo(TokenState.FRESH);
        assertThat(restarted.ready()).isEqualTo(before);
        assertThat(rig.requests()).isEqualTo(1);
    }

    @Test
    void load_nothingStored_asksNobody() {
        rig.store.durable = true;
        TokenManager fresh = rig.start().manager;

        fresh.load();

        assertThat(fresh.status().state()).isEqualTo(TokenState.NONE);
        assertThat(valueOf(fresh.await())).isEqualTo("token-1");
        assertThat(rig.requests()).isEqualTo(1);
    }

    @Test
    void load_unreadableStore_warnsAndLeavesTheTokenToTheFirstCaller() {
        rig.store.durable = true;
        rig.manager.await();
        TokenManager restarted = rig.start().manager;
        rig.store.loads = FaultyTokenStore.down();

        try (LogCapture log = new LogCapture()) {
            restarted.load();
            assertThat(log.at(Level.WARN)).singleElement().asString().contains("The store is down.");
        }
        rig.store.loads = null;
        assertThat(valueOf(restarted.await())).isEqualTo("token-1");
    }
}
