package io.github.camelauth.token.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.github.camelauth.testing.LogCapture;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A renewal that a rejection asked for must prove itself (DESIGN §4.6). */
final class ProofOfRenewalTest {

    private static final String CALL = "GET /a";
    private static final String OTHER = "GET /b";

    private final TokenRig rig = new TokenRig();

    @BeforeEach
    void start() {
        rig.client.life = Duration.ofDays(10);
        rig.start().manager.await();
    }

    /** The call is rejected, and so is its replay. */
    private void rejectedTwice(String call) {
        long generation = rig.manager.await().generation();
        Snapshot next = rig.manager.replacement(generation, call).join().orElseThrow();
        assertThat(rig.manager.replacement(next.generation(), call).join()).isEmpty();
    }

    private boolean renewsFor(String call) {
        return rig.manager
                .replacement(rig.manager.ready().generation(), call)
                .join()
                .isPresent();
    }

    @Test
    void replacement_rejectedAgain_bringsNoFurtherOneUntilAGrowingGatePasses() {
        try (LogCapture log = new LogCapture()) {
            rejectedTwice(CALL);
            assertThat(log.at(Level.WARN)).singleElement().asString().contains("custobar-auth:refresh");
        }
        assertThat(renewsFor(CALL)).isFalse();
        assertThat(renewsFor(OTHER)).isFalse();
        assertThat(rig.requests()).isEqualTo(2);

        rig.time.advance(Duration.ofMinutes(1));
        rejectedTwice(CALL);
        rig.time.advance(Duration.ofMinutes(1));
        assertThat(renewsFor(CALL)).isFalse();
        rig.time.advance(Duration.ofMinutes(1));
        assertThat(renewsFor(CALL)).isTrue();
        assertThat(rig.requests()).isEqualTo(4);
    }

    @Test
    void replacement_ofOneCall_isNotProvenByAnotherOnesSuccess() {
        Snapshot next = rig.manager.replacement(1, CALL).join().orElseThrow();

        rig.manager.proven(next.generation(), OTHER);

        assertThat(rig.manager.replacement(next.generation(), CALL).join()).isEmpty();
    }

    @Test
    void replacement_thatProvedItself_opensTheWayForTheNext() {
        rejectedTwice(CALL);
        rig.time.advance(Duration.ofMinutes(1));
        Snapshot next = rig.manager.replacement(2, CALL).join().orElseThrow();

        rig.manager.proven(next.generation(), CALL);

        assertThat(renewsFor(CALL)).isTrue();
        assertThat(rig.stored().rejections().strikes()).isZero();
    }

    @Test
    void replacement_notProvenYet_isNoReasonForOtherCallsToRenewInTurn() {
        rig.manager.replacement(1, "GET /0").join();
        for (int i = 1; i < 50; i++) {
            renewsFor("GET /" + i);
        }

        assertThat(rig.requests()).isEqualTo(2);
        rig.time.advance(Duration.ofMinutes(1));
        assertThat(renewsFor(OTHER)).isTrue();
    }

    @Test
    void disproven_byTheCallThatAsked_strikes() {
        Snapshot next = rig.manager.replacement(1, CALL).join().orElseThrow();

        rig.manager.disproven(next.generation(), OTHER);
        assertThat(rig.stored().rejections()).isNull();
        rig.manager.disproven(next.generation(), CALL);

        assertThat(rig.stored().rejections().strikes()).isEqualTo(1);
        assertThat(renewsFor(CALL)).isFalse();
    }

    @Test
    void replacement_createOnce_isNeverMadeForThatCallAgainUntilRefresh() {
        rig.createOnce = true;
        rig.start();
        rejectedTwice(CALL);
        rig.time.advance(Duration.ofDays(2));

        assertThat(renewsFor(CALL)).isFalse();
        Snapshot next = rig.manager
                .replacement(rig.manager.ready().generation(), OTHER)
                .join()
                .orElseThrow();
        rig.manager.proven(next.generation(), OTHER);
        assertThat(renewsFor(CALL)).isFalse();

        rig.manager.refresh().join();
        assertThat(renewsFor(CALL)).isTrue();
        assertThat(rig.stored().rejections()).isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void replacement_rejectedAgain_isRememberedOverARestart(boolean tokenExpiredMeanwhile) {
        rig.createOnce = true;
        rig.start();
        rejectedTwice(CALL);
        if (tokenExpiredMeanwhile) {
            rig.time.advance(Duration.ofDays(11));
        }
        rig.start().manager.await();

        assertThat(renewsFor(CALL)).isFalse();
        assertThat(rig.requests()).isEqualTo(tokenExpiredMeanwhile ? 3 : 2);
    }

    @Test
    void replacement_afterARestartWithAnotherCredential_isAllowedAgain() {
        rejectedTwice(CALL);
        rig.credential = "another password";
        rig.start().manager.await();

        assertThat(renewsFor(CALL)).isTrue();
    }

    @Test
    void rejection_duringARenewalForAge_isNotForgottenByItsSave() {
        try (TokenRig threads = new TokenRig().onThreads()) {
            threads.start().manager.await();
            Snapshot next =
                    threads.manager.await(threads.manager.replacement(1, CALL)).orElseThrow();
            threads.time.advance(Duration.ofMinutes(28));
            Gate gate = threads.client.thenWait();
            threads.manager.ready();
            gate.reached();
            threads.manager.disproven(next.generation(), CALL);
            await().atMost(Duration.ofSeconds(5)).until(() -> threads.stored().rejections() != null);
            gate.open();
            await().atMost(Duration.ofSeconds(5)).until(() -> threads.stored().generation() == 3);

            assertThat(threads.stored().rejections().strikes()).isEqualTo(1);
        }
    }

    @Test
    void remembering_whenTheStoreFails_changesNothingForTheCaller() {
        Snapshot next = rig.manager.replacement(1, CALL).join().orElseThrow();
        rig.store.writes = FaultyTokenStore.down();

        rig.manager.disproven(next.generation(), CALL);
        rig.store.writes = null;
        rig.time.advance(Duration.ofMinutes(1));

        assertThat(rig.manager.ready()).isSameAs(next);
        assertThat(renewsFor(CALL)).isTrue();
    }

    @Test
    void remembering_whenTheStoreIsBroken_leavesTheEngineRunning() {
        Snapshot next = rig.manager.replacement(1, CALL).join().orElseThrow();
        rig.store.loads = new IllegalStateException("a broken store");

        rig.manager.disproven(next.generation(), CALL);
        rig.store.loads = null;

        assertThat(rig.manager.refresh().join().generation()).isEqualTo(3);
    }

    @Test
    void remembering_whereNothingIsStored_writesNothing() {
        Snapshot next = rig.manager.replacement(1, CALL).join().orElseThrow();
        rig.store.delete(TestTokens.STORE_KEY, rig.stored().version());

        rig.manager.disproven(next.generation(), CALL);

        assertThat(rig.stored().version()).isZero();
    }
}
