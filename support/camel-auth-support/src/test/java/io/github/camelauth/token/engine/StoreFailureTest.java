package io.github.camelauth.token.engine;

import static io.github.camelauth.token.engine.TestTokens.STORE_KEY;
import static io.github.camelauth.token.engine.TestTokens.rotated;
import static io.github.camelauth.token.engine.TokenRig.valueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.github.camelauth.testing.LogCapture;
import io.github.camelauth.token.TokenRequestException;
import io.github.camelauth.token.store.TokenStoreException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

final class StoreFailureTest {

    private static final Duration RETRY = Duration.ofSeconds(5);

    private final TokenRig rig = new TokenRig();
    private boolean workerFull;

    private void saveFails() {
        rig.client.then(request -> {
            rig.store.writes = FaultyTokenStore.down();
            return rotated("token-" + rig.requests(), request.now(), "refresh-" + rig.requests());
        });
    }

    @Test
    void get_storeUnreadable_failsBeforeTheVendorWasAsked() {
        rig.store.loads = FaultyTokenStore.down();

        assertThatThrownBy(rig.start().manager::await).isInstanceOf(TokenStoreException.class);
        assertThat(rig.requests()).isZero();

        rig.store.loads = null;
        rig.toNextAttempt();
        assertThat(valueOf(rig.manager.await())).isEqualTo("token-1");
    }

    @Test
    void get_storeUnwritable_failsBeforeAnythingIsSpent() {
        rig.createOnce = true;
        rig.store.writes = FaultyTokenStore.down();

        assertThatThrownBy(rig.start().manager::await).isInstanceOf(TokenStoreException.class);
        assertThat(rig.requests()).isZero();
    }

    @Test
    void get_leaseCannotBeTaken_failsBeforeTheVendorWasAsked() {
        rig.store.leases = FaultyTokenStore.down();

        assertThatThrownBy(rig.start().manager::await).isInstanceOf(TokenStoreException.class);
        assertThat(rig.requests()).isZero();
    }

    @Test
    void get_storeBroken_isTypedAndTheSlotIsFreeAgain() {
        rig.store.loads = new IllegalStateException("a broken store");
        assertThatThrownBy(rig.start().manager::await).isInstanceOf(TokenRequestException.class);

        rig.store.loads = null;
        rig.toNextAttempt();
        assertThat(valueOf(rig.manager.await())).isEqualTo("token-1");
    }

    @Test
    void progress_afterALeaseWasLost_givesUpTyped() {
        rig.createOnce = true;
        rig.start();
        rig.client.then(request -> {
            rig.time.advance(Duration.ofSeconds(30));
            rig.store.tryLease(STORE_KEY, "another process", Duration.ofSeconds(30));
            request.progress().accept(Map.of("id", "7"));
            return rig.client.answer(request);
        });

        rig.manager.get();

        assertThat(rig.manager.status().lastError()).contains("another process holds it by now");
    }

    @Test
    void save_fails_servesFromMemoryAndStoresItLater() {
        saveFails();
        try (LogCapture log = new LogCapture()) {
            assertThat(valueOf(rig.start().manager.await())).isEqualTo("token-1");
            rig.time.advance(RETRY);
            assertThat(valueOf(rig.manager.await())).isEqualTo("token-1");
            assertThat(rig.stored().token()).isNull();

            rig.store.writes = null;
            rig.time.advance(RETRY);
            assertThat(rig.stored().token().value().reveal()).isEqualTo("token-1");
            assertThat(log.at(Level.WARN)).hasSize(1);
        }
        assertThat(rig.requests()).isEqualTo(1);
        assertThat(valueOf(rig.start().manager.await())).isEqualTo("token-1");
    }

    @Test
    void save_failsAndTheWorkerIsFull_isTriedAgain() {
        saveFails();
        rig.worker = step -> {
            if (workerFull) {
                throw new RejectedExecutionException("full");
            }
            step.run();
        };
        rig.start().manager.await();
        rig.store.writes = null;
        workerFull = true;
        rig.time.advance(RETRY);
        assertThat(rig.stored().token()).isNull();

        workerFull = false;
        rig.time.advance(RETRY);
        assertThat(rig.stored().token()).isNotNull();
    }

    @Test
    void save_failsAndTheTokenIsRenewedBeforeTheRetry_presentsTheNewRefreshToken() {
        rig.client.then(request -> rotated("token-1", request.now(), "refresh-1"));
        rig.start().manager.await();
        saveFails();
        rig.manager.refresh().join();
        rig.store.writes = null;

        rig.manager.refresh().join();

        assertThat(rig.client.requests.get(2).current().refreshToken().reveal()).isEqualTo("refresh-2");
        assertThat(rig.client.requests.get(2).current().intent().attempts()).isEqualTo(1);
        rig.time.advance(RETRY);
        assertThat(rig.stored().token().value().reveal()).isEqualTo("token-3");
    }

    @Test
    void save_failsAndTheStoreStaysDown_asksTheVendorForNothingMore() {
        saveFails();
        rig.start().manager.await();
        rig.time.advance(Duration.ofHours(1));

        assertThatThrownBy(rig.manager::await).isInstanceOf(TokenStoreException.class);
        assertThat(rig.requests()).isEqualTo(1);
    }

    @Test
    void save_failsAndASiblingStoredANewerOne_leavesThatOne() {
        saveFails();
        rig.start().manager.await();
        rig.store.writes = null;
        TokenManager sibling = rig.sibling();
        sibling.await();
        sibling.refresh().join();
        String theirs = rig.stored().token().value().reveal();

        rig.time.advance(RETRY);

        assertThat(rig.stored().token().value().reveal()).isEqualTo(theirs);
    }

    @Test
    void save_inABrokenStore_stillServesTheTokenAndStoresItLater() {
        rig.client.then(request -> {
            rig.store.writes = new IllegalStateException("s3cr3t");
            rig.store.releases = new IllegalStateException("s3cr3t");
            return rotated("token-1", request.now(), "refresh-1");
        });
        try (LogCapture log = new LogCapture()) {
            assertThat(valueOf(rig.start().manager.await())).isEqualTo("token-1");
            assertThat(rig.manager.status().lastError()).isNull();
            rig.time.advance(RETRY);
            assertThat(log.at(Level.WARN)).isNotEmpty().allSatisfy(line -> assertThat(line)
                    .contains("IllegalStateException")
                    .doesNotContain("s3cr3t"));
        }
        rig.store.writes = null;
        rig.time.advance(RETRY);
        assertThat(rig.stored().token().value().reveal()).isEqualTo("token-1");
    }

    @Test
    void close_aTokenThatCouldNotBeStored_isStoredAtLast() {
        saveFails();
        rig.start().manager.await();
        rig.store.writes = null;

        assertThat(rig.engine.close(Duration.ZERO)).isTrue();

        assertThat(rig.stored().token().value().reveal()).isEqualTo("token-1");
        assertThat(rig.requests()).isEqualTo(1);
    }

    @Test
    void close_theStoreStillFails_saysSoOnceForAllItsTokens() {
        saveFails();
        rig.start().manager.await();
        TokenManager north = rig.managerOf(rig.engine, "north");
        rig.store.writes = null;
        rig.client.then(request -> {
            rig.store.writes = FaultyTokenStore.down();
            return rotated("token-2", request.now(), "refresh-2");
        });
        north.refresh().join();

        try (LogCapture log = new LogCapture()) {
            assertThat(rig.engine.close(Duration.ZERO)).isTrue();
            assertThat(log.at(Level.WARN)).singleElement().asString().contains("is lost: The store is down.");
        }
    }

    @Test
    void save_aTokenThatWasRejectedMeanwhile_isStoredAsRejected() {
        saveFails();
        rig.start().manager.await();
        rig.manager.invalidate(1, "GET /a");
        rig.store.writes = null;
        rig.time.advance(RETRY);

        assertThat(rig.stored().rejected()).isTrue();
        assertThat(valueOf(rig.start().manager.await())).isEqualTo("token-2");
    }

    @Test
    void release_fails_isNobodysError() {
        rig.store.releases = FaultyTokenStore.down();

        assertThat(valueOf(rig.start().manager.await())).isEqualTo("token-1");
        assertThat(rig.manager.status().lastError()).isNull();
    }
}
