package io.github.camelauth.token.engine;

import static io.github.camelauth.event.TokenEventType.ACQUIRED;
import static io.github.camelauth.event.TokenEventType.INVALIDATED;
import static io.github.camelauth.event.TokenEventType.REFRESHED;
import static io.github.camelauth.token.engine.TestTokens.unavailable;
import static io.github.camelauth.token.engine.TokenRig.valueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.token.TokenRequestException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class InvalidationTest {

    private static final String CALL = "GET /a";

    private final TokenRig rig = new TokenRig().start();

    @Test
    void invalidate_anOlderGeneration_changesNothing() {
        rig.manager.await();
        Snapshot second = rig.manager.refresh().join();

        assertThat(rig.manager.invalidate(1, CALL)).isTrue();
        assertThat(rig.manager.ready()).isSameAs(second);
        assertThat(rig.requests()).isEqualTo(2);
        assertThat(rig.eventTypes()).doesNotContain(INVALIDATED);
    }

    @Test
    void invalidate_thePresentGeneration_bringsOneRenewal() {
        rig.manager.await();

        assertThat(rig.manager.invalidate(1, CALL)).isTrue();
        assertThat(rig.manager.invalidate(1, "GET /b")).isTrue();
        assertThat(rig.requests()).isEqualTo(1);
        assertThat(rig.manager.trouble()).map(event -> event.type()).contains(INVALIDATED);

        assertThat(valueOf(rig.manager.await())).isEqualTo("token-2");
        assertThat(rig.manager.ready()).isNotNull();
        assertThat(rig.requests()).isEqualTo(2);
        assertThat(rig.eventTypes()).containsExactly(ACQUIRED, INVALIDATED, REFRESHED);
    }

    @Test
    void invalidate_beforeTheFirstToken_changesNothing() {
        assertThat(rig.manager.invalidate(0, CALL)).isTrue();
        assertThat(rig.events).isEmpty();
    }

    @Test
    void replacement_whereANewerTokenIsThere_asksNobody() {
        rig.manager.await();
        rig.manager.refresh().join();

        assertThat(rig.manager.replacement(1, CALL).join())
                .map(TokenRig::valueOf)
                .contains("token-2");
        assertThat(rig.requests()).isEqualTo(2);
    }

    @Test
    void get_afterARejectionWhileTheFlightIsEnding_isNotTheRejectedToken() {
        List<CompletableFuture<Snapshot>> later = new ArrayList<>();
        rig.engine.events().add(event -> {
            if (event.type() == ACQUIRED) {
                rig.manager.invalidate(1, CALL);
                later.add(rig.manager.get());
            }
        });
        rig.manager.get();

        assertThat(later).singleElement().satisfies(next -> assertThat(valueOf(next.join()))
                .isEqualTo("token-2"));
        assertThat(rig.requests()).isEqualTo(2);
    }

    @Test
    void replacement_manyCallersOfOneGeneration_isOneRenewal() {
        try (TokenRig threads = new TokenRig().onThreads().start()) {
            threads.manager.await();
            Gate gate = threads.client.thenWait();
            List<CompletableFuture<Optional<Snapshot>>> replacements = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                replacements.add(threads.manager.replacement(1, "GET /" + i));
            }
            gate.open();

            assertThat(replacements).allSatisfy(next -> assertThat(threads.manager.await(next))
                    .map(TokenRig::valueOf)
                    .contains("token-2"));
            assertThat(threads.requests()).isEqualTo(2);
        }
    }

    @Test
    void replacement_whenTheRenewalFails_isTypedAndBehindItsGate() {
        rig.manager.await();
        rig.client.thenFail(unavailable());

        assertThatThrownBy(() -> rig.manager.await(rig.manager.replacement(1, CALL)))
                .isInstanceOf(TokenRequestException.class);
        assertThatThrownBy(() -> rig.manager.await(rig.manager.replacement(1, CALL)))
                .isInstanceOf(TokenRequestException.class);
        assertThatThrownBy(rig.manager::await).isInstanceOf(TokenRequestException.class);
        assertThat(rig.requests()).isEqualTo(2);
    }

    @Test
    void invalidate_aFixedCredential_isToldOnceAndItIsStillSent() {
        rig.renewability = Renewability.FIXED;
        rig.storeless = true;
        rig.client.life = Duration.ofMinutes(1);
        rig.start();
        Snapshot token = rig.manager.await();
        rig.time.advance(Duration.ofDays(300));

        assertThat(rig.manager.invalidate(1, CALL)).isFalse();
        assertThat(rig.manager.invalidate(1, CALL)).isFalse();
        assertThat(rig.manager.invalidate(7, CALL)).isTrue();
        assertThat(rig.manager.replacement(1, CALL).join()).isEmpty();

        assertThat(rig.manager.await().token()).isSameAs(token.token());
        assertThat(rig.manager.await(rig.manager.refresh()).token()).isSameAs(token.token());
        assertThat(rig.requests()).isEqualTo(1);
        assertThat(rig.eventTypes()).containsOnlyOnce(INVALIDATED);
        assertThat(rig.manager.trouble()).map(event -> event.type()).contains(INVALIDATED);
        assertThat(rig.store.uses).hasValue(0);
    }

    @Test
    void invalidate_duringARenewalForAge_joinsIt() {
        try (TokenRig threads = new TokenRig().onThreads().start()) {
            threads.manager.await();
            threads.time.advance(Duration.ofMinutes(28));
            Gate gate = threads.client.thenWait();
            threads.manager.ready();
            gate.reached();

            CompletableFuture<Optional<Snapshot>> next = threads.manager.replacement(1, CALL);
            assertThat(next).isNotDone();
            gate.open();

            assertThat(threads.manager.await(next)).map(TokenRig::valueOf).contains("token-2");
            assertThat(threads.requests()).isEqualTo(2);
        }
    }
}
