package io.github.camelauth.token.engine;

import static io.github.camelauth.event.TokenEventType.ACQUIRED;
import static io.github.camelauth.event.TokenEventType.REFRESHED;
import static io.github.camelauth.token.engine.TestTokens.STORE_KEY;
import static io.github.camelauth.token.engine.TestTokens.rotated;
import static io.github.camelauth.token.engine.TestTokens.token;
import static io.github.camelauth.token.engine.TokenRig.valueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.ReauthorizationRequiredException;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.TokenRequestException;
import io.github.camelauth.token.TokenState;
import io.github.camelauth.token.TokenUnavailableException;
import io.github.camelauth.token.store.TokenRecord;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A grant that a person gives takes the place of the one before. */
@Timeout(60)
final class AuthorizationTest {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration TTL = Duration.ofSeconds(30);

    private final TokenRig rig = new TokenRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    private static Function<TokenRequest, TokenGrant> given(String value) {
        return request -> rotated(value, request.now(), "refresh-of-" + value);
    }

    private static Function<TokenRequest, TokenGrant> refused() {
        return request -> {
            throw TestTokens.refused(400, FailureClass.TERMINAL, null);
        };
    }

    @Test
    void authorize_whereNothingWas_storesThenServes() {
        Snapshot given = rig.start().manager.authorize(given("of-ada")).join();

        assertThat(valueOf(given)).isEqualTo("of-ada");
        assertThat(valueOf(rig.manager.await())).isEqualTo("of-ada");
        assertThat(rig.stored().refreshToken().reveal()).isEqualTo("refresh-of-of-ada");
        assertThat(rig.eventTypes()).containsExactly(ACQUIRED);
        assertThat(rig.requests()).isZero();
    }

    @Test
    void authorize_whereAGrantWas_replacesItAndCountsOn() {
        rig.start().manager.authorize(given("first")).join();
        Snapshot second = rig.manager.authorize(given("second")).join();

        assertThat(second.generation()).isEqualTo(2);
        assertThat(rig.stored().refreshToken().reveal()).isEqualTo("refresh-of-second");
        assertThat(rig.eventTypes()).containsExactly(ACQUIRED, REFRESHED);
    }

    /** It could be another person's. */
    @Test
    void authorize_answerWithoutARefreshToken_keepsNoneOfTheGrantBefore() {
        rig.start().manager.authorize(given("first")).join();
        rig.manager
                .authorize(request -> TokenGrant.of(token("second", request.now(), Duration.ofMinutes(30))))
                .join();

        assertThat(rig.stored().refreshToken()).isNull();
        assertThat(rig.stored().refreshExpiresAt()).isNull();
        assertThat(rig.manager.status().refreshExpiresAt()).isNull();
    }

    @Test
    void authorize_thatEndsEarlierThanTheGrantBefore_hasItsOwnLife() {
        rig.start().manager.authorize(given("first")).join();
        rig.time.advance(Duration.ofDays(1));
        rig.manager
                .authorize(request -> new TokenGrant(
                        token("second", request.now(), Duration.ofMinutes(30)),
                        Secret.of("short"),
                        request.now().plus(Duration.ofDays(1)),
                        Map.of()))
                .join();

        assertThat(rig.stored().refreshIssuedAt()).isEqualTo(rig.time.instant());
        assertThat(rig.stored().refreshExpiresAt()).isEqualTo(rig.time.instant().plus(Duration.ofDays(1)));
    }

    @Test
    void authorize_exchangeFails_leavesTheOldGrantAsItWas() {
        rig.start().manager.authorize(given("first")).join();
        TokenRecord before = rig.stored();

        assertThatThrownBy(() -> rig.manager.await(rig.manager.authorize(refused())))
                .isInstanceOf(TokenRequestException.class);

        assertThat(rig.stored()).isEqualTo(before);
        assertThat(valueOf(rig.manager.await())).isEqualTo("first");
        assertThat(rig.manager.status().lastError()).isNull();
        assertThat(rig.store.tryLease(STORE_KEY, "another process", TTL)).isPresent();
    }

    @Test
    void authorize_clientWithADefect_isTypedAndTheSlotIsFreeAgain() {
        assertThatThrownBy(() -> rig.start().manager.await(rig.manager.authorize(request -> {
                    throw new IllegalStateException("s3cret");
                })))
                .isInstanceOf(TokenRequestException.class)
                .hasMessageContaining("IllegalStateException, a defect")
                .hasMessageNotContaining("s3cret");
        assertThat(valueOf(rig.manager.authorize(given("second")).join())).isEqualTo("second");
    }

    @Test
    void authorize_afterARefusal_opensTheGateAndForgetsIt() {
        rig.client.thenFail(new ReauthorizationRequiredException("A person must authorize."));
        assertThatThrownBy(() -> rig.start().manager.await()).hasMessage("A person must authorize.");
        assertThat(rig.manager.status().state()).isEqualTo(TokenState.REAUTHORIZATION_REQUIRED);

        rig.manager.authorize(given("of-ada")).join();

        assertThat(valueOf(rig.manager.await())).isEqualTo("of-ada");
        assertThat(rig.stored().failure()).isNull();
        assertThat(rig.manager.status().lastError()).isNull();
    }

    /** Renewals that did not help the grant before say nothing of this one. */
    @Test
    void authorize_afterUselessRenewals_forgetsThem() {
        Snapshot token = rig.start().manager.await();
        rig.manager.invalidate(token.generation(), "call");
        rig.manager.disproven(rig.manager.await().generation(), "call");
        assertThat(rig.manager.invalidate(rig.manager.await().generation(), "call"))
                .isFalse();

        Snapshot given = rig.manager.authorize(given("of-ada")).join();

        assertThat(rig.stored().rejections()).isNull();
        assertThat(rig.manager.invalidate(given.generation(), "call")).isTrue();
    }

    @Test
    void authorize_leaseHeldByAnotherProcess_waitsForItThenReplacesWhatItStored() {
        rig.store.tryLease(STORE_KEY, "another process", TTL);
        CompletableFuture<Snapshot> given = rig.start().manager.authorize(given("of-ada"));
        rig.time.advance(POLL);
        assertThat(given).isNotDone();

        rig.time.advance(TTL);
        assertThat(valueOf(given.join())).isEqualTo("of-ada");
    }

    @Test
    void authorize_leaseHeldForTooLong_isTypedAndTheCodeIsNotSpent() {
        rig.start();
        boolean[] spent = new boolean[1];
        rig.store.tryLease(STORE_KEY, "another process", TTL);
        CompletableFuture<Snapshot> given = rig.manager.authorize(request -> {
            spent[0] = true;
            return given("late").apply(request);
        });
        for (int second = 0; second < 60 && !given.isDone(); second++) {
            rig.store.tryLease(STORE_KEY, "another process", TTL);
            rig.time.advance(Duration.ofSeconds(1));
        }

        assertThatThrownBy(() -> rig.manager.await(given)).isInstanceOf(TokenUnavailableException.class);
        assertThat(spent[0]).isFalse();
    }

    /** The exchange of a browser would hang for ever otherwise. */
    @Test
    void authorize_engineClosesWhileItWaitsForTheLease_isTyped() {
        rig.store.tryLease(STORE_KEY, "another process", TTL);
        CompletableFuture<Snapshot> given = rig.start().manager.authorize(given("of-ada"));
        rig.engine.close(Duration.ZERO);

        assertThat(given).isCompletedExceptionally();
        assertThatThrownBy(() -> rig.manager.await(given)).hasMessageContaining("stopping");
    }

    @Test
    void authorize_workerRefuses_isTyped() {
        rig.worker = step -> {
            throw new IllegalStateException("full");
        };
        CompletableFuture<Snapshot> given = rig.start().manager.authorize(given("of-ada"));
        assertThatThrownBy(() -> rig.manager.await(given)).hasMessageContaining("could not be started");
    }

    @Test
    void authorize_whileARenewalRuns_waitsForItsEnd() {
        Gate renewing = rig.onThreads().start().client.thenWait();
        CompletableFuture<Snapshot> renewal = rig.manager.get();
        renewing.reached();
        CompletableFuture<Snapshot> given = rig.manager.authorize(given("of-ada"));
        assertThat(given).isNotDone();
        renewing.open();

        assertThat(valueOf(rig.manager.await(renewal))).isEqualTo("token-1");
        assertThat(valueOf(rig.manager.await(given))).isEqualTo("of-ada");
    }

    @Test
    void get_whileAnAuthorizationRuns_waitsForItAndAsksNoVendor() {
        Gate exchanging = new Gate();
        rig.onThreads().start();
        CompletableFuture<Snapshot> given = rig.manager.authorize(request -> {
            exchanging.pass();
            return given("of-ada").apply(request);
        });
        exchanging.reached();
        CompletableFuture<Snapshot> get = rig.manager.get();
        assertThat(get).isNotDone();
        exchanging.open();

        assertThat(valueOf(rig.manager.await(get))).isEqualTo("of-ada");
        assertThat(given).succeedsWithin(Duration.ofSeconds(10));
        assertThat(rig.requests()).isZero();
    }

    @Test
    void authorize_storeFailsAfterTheExchange_servesFromMemoryAndSavesLater() {
        rig.start();
        Snapshot given = rig.manager
                .authorize(request -> {
                    rig.store.writes = FaultyTokenStore.down();
                    return given("of-ada").apply(request);
                })
                .join();
        assertThat(valueOf(given)).isEqualTo("of-ada");
        assertThat(rig.stored().token()).isNull();

        rig.store.writes = null;
        rig.time.advance(Duration.ofSeconds(5));
        assertThat(rig.stored().refreshToken().reveal()).isEqualTo("refresh-of-of-ada");
    }

    @Test
    void authorize_storeDownBefore_failsAndTheCodeIsNotSpent() {
        boolean[] spent = new boolean[1];
        rig.store.loads = FaultyTokenStore.down();
        CompletableFuture<Snapshot> given = rig.start().manager.authorize(request -> {
            spent[0] = true;
            return given("of-ada").apply(request);
        });
        assertThatThrownBy(() -> rig.manager.await(given)).hasMessage("The store is down.");
        assertThat(spent[0]).isFalse();
    }

    /** What memory alone held of the grant before must not come after the new one. */
    @Test
    void authorize_whileTheTokenBeforeIsUnsaved_isNotOverwrittenByIt() {
        rig.start();
        rig.client.then(request -> {
            rig.store.writes = FaultyTokenStore.down();
            return rotated("unsaved", request.now(), "refresh-of-unsaved");
        });
        rig.manager.await();
        rig.store.writes = null;
        rig.manager.authorize(given("of-ada")).join();
        rig.time.advance(Duration.ofSeconds(10));

        assertThat(rig.stored().refreshToken().reveal()).isEqualTo("refresh-of-of-ada");
        assertThat(valueOf(rig.manager.await())).isEqualTo("of-ada");
    }

    @Test
    void closedGate_authorizedInAnotherProcess_isPickedUpWithinFiveSeconds() {
        rig.client.thenFail(new ReauthorizationRequiredException("A person must authorize."));
        assertThatThrownBy(() -> rig.start().manager.await()).isInstanceOf(ReauthorizationRequiredException.class);
        rig.sibling().authorize(given("of-ada")).join();

        rig.time.advance(Duration.ofSeconds(5));

        assertThat(valueOf(rig.manager.await())).isEqualTo("of-ada");
        assertThat(rig.requests()).isOne();
    }

    @Test
    void closedGate_withoutHelpFromElsewhere_looksOnceEachFiveSecondsAndStaysClosed() {
        rig.client.thenFail(new ReauthorizationRequiredException("A person must authorize."));
        assertThatThrownBy(() -> rig.start().manager.await()).isInstanceOf(ReauthorizationRequiredException.class);
        for (int look = 0; look < 3; look++) {
            rig.time.advance(Duration.ofSeconds(5));
            int uses = rig.store.uses.get();
            for (int caller = 0; caller < 10; caller++) {
                assertThatThrownBy(() -> rig.manager.await()).hasMessage("A person must authorize.");
            }
            assertThat(rig.store.uses.get() - uses).isOne();
        }
        assertThat(rig.requests()).isOne();
    }

    @Test
    void closedGate_storeFailsAtTheLook_staysClosed() {
        rig.client.thenFail(new ReauthorizationRequiredException("A person must authorize."));
        assertThatThrownBy(() -> rig.start().manager.await()).isInstanceOf(ReauthorizationRequiredException.class);
        rig.store.loads = FaultyTokenStore.down();
        rig.time.advance(Duration.ofSeconds(5));

        assertThatThrownBy(() -> rig.manager.await()).hasMessage("A person must authorize.");
    }

    /** A person's grant beats the provisioned one, until another is configured. */
    @Test
    void authorize_besideAProvisionedToken_isUsedAfterARestart() {
        rig.provisioned = "provisioned";
        rig.start().manager.authorize(given("of-ada")).join();

        assertThat(valueOf(rig.start().manager.await())).isEqualTo("of-ada");
        assertThat(rig.requests()).isZero();
    }
}
