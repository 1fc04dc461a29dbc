package io.github.camelauth.token.engine;

import static io.github.camelauth.event.TokenEventType.ACQUIRED;
import static io.github.camelauth.event.TokenEventType.EXPIRED;
import static io.github.camelauth.event.TokenEventType.REFRESHED;
import static io.github.camelauth.event.TokenEventType.REFRESH_FAILED;
import static io.github.camelauth.token.engine.TestTokens.lost;
import static io.github.camelauth.token.engine.TestTokens.unavailable;
import static io.github.camelauth.token.engine.TokenRig.valueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.MalformedTokenResponseException;
import io.github.camelauth.token.TokenRequestException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class TokenManagerLifeCycleTest {

    private static final Duration TO_STALE = Duration.ofMinutes(28);
    private static final Duration TO_END = Duration.ofMinutes(30);

    private final TokenRig rig = new TokenRig().start();

    @Test
    void get_whenAbsent_acquiresOne() {
        assertThat(rig.manager.ready()).isNull();

        Snapshot token = rig.manager.await();

        assertThat(valueOf(token)).isEqualTo("token-1");
        assertThat(token.generation()).isEqualTo(1);
        assertThat(rig.eventTypes()).containsExactly(ACQUIRED);
        assertThat(rig.stored().token()).isEqualTo(token.token());
    }

    @Test
    void ready_whenFresh_isTheSameInstanceAndAsksNobody() {
        Snapshot token = rig.manager.await();
        int uses = rig.store.uses.get();
        rig.time.advance(Duration.ofMinutes(20));

        assertThat(rig.manager.ready()).isSameAs(token);
        assertThat(rig.manager.await()).isSameAs(token);
        assertThat(rig.manager.get().join()).isSameAs(token);
        assertThat(rig.requests()).isEqualTo(1);
        assertThat(rig.store.uses).hasValue(uses);
    }

    @Test
    void ready_whenStale_servesTheOldOneWhileExactlyOneRenewalRuns() {
        try (TokenRig threads = new TokenRig().onThreads().start()) {
            threads.manager.await();
            threads.time.advance(TO_STALE);
            Gate gate = threads.client.thenWait();

            assertThat(valueOf(threads.manager.ready())).isEqualTo("token-1");
            gate.reached();
            assertThat(valueOf(threads.manager.ready())).isEqualTo("token-1");
            assertThat(valueOf(threads.manager.await())).isEqualTo("token-1");
            gate.open();

            await().atMost(Duration.ofSeconds(5))
                    .until(() -> valueOf(threads.manager.ready()).equals("token-2"));
            assertThat(threads.requests()).isEqualTo(2);
            assertThat(threads.eventTypes()).containsExactly(ACQUIRED, REFRESHED);
        }
    }

    @Test
    void ready_whenStaleAndRenewalFails_keepsTheLastGoodBehindAGate() {
        rig.manager.await();
        rig.time.advance(TO_STALE);
        rig.client.thenFail(unavailable());

        assertThat(valueOf(rig.manager.ready())).isEqualTo("token-1");
        assertThat(valueOf(rig.manager.await())).isEqualTo("token-1");
        assertThat(rig.requests()).isEqualTo(2);
        assertThat(rig.eventTypes()).containsExactly(ACQUIRED, REFRESH_FAILED);
        assertThat(rig.events.get(1).error()).contains("503");
        assertThat(rig.manager.trouble()).map(event -> event.type()).contains(REFRESH_FAILED);

        rig.toNextAttempt();
        assertThat(valueOf(rig.manager.ready())).isEqualTo("token-3");
        assertThat(rig.manager.trouble()).isEmpty();
    }

    @Test
    void get_whenExpired_waitsForANewOne() {
        rig.manager.await();
        rig.time.advance(TO_END);

        assertThat(valueOf(rig.manager.await())).isEqualTo("token-2");
        assertThat(rig.eventTypes()).containsExactly(ACQUIRED, EXPIRED, REFRESHED);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(unavailable()),
                Arguments.of(lost()),
                Arguments.of(new InvalidCredentialException("The password was refused.")),
                Arguments.of(new MalformedTokenResponseException("HTML came.")));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void get_whenExpiredAndRenewalFails_failsFastWithItsOwnTypeAndProbesOncePerGate(AuthException failure) {
        rig.manager.await();
        rig.time.advance(TO_END);
        rig.client.thenFail(failure);

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(rig.manager::await)
                    .isExactlyInstanceOf(failure.getClass())
                    .hasMessage(failure.getMessage());
        }
        assertThat(rig.requests()).isEqualTo(2);

        rig.client.thenFail(failure);
        rig.toNextAttempt();
        assertThatThrownBy(rig.manager::await).isExactlyInstanceOf(failure.getClass());
        assertThatThrownBy(rig.manager::await).isExactlyInstanceOf(failure.getClass());
        assertThat(rig.requests()).isEqualTo(3);

        rig.toNextAttempt();
        assertThat(rig.manager.await().generation()).isEqualTo(2);
    }

    static Stream<Arguments> defects() {
        return Stream.of(
                Arguments.of(answer(request -> null), MalformedTokenResponseException.class, "no token"),
                Arguments.of(answer(request -> TokenGrant.of(null)), MalformedTokenResponseException.class, "no token"),
                Arguments.of(
                        answer(request -> TokenGrant.of(TestTokens.token(
                                "s3cr3t", request.now().minus(Duration.ofHours(1)), Duration.ofMinutes(30)))),
                        MalformedTokenResponseException.class,
                        "expired already"),
                Arguments.of(
                        answer(request -> {
                            throw new IllegalStateException("s3cr3t");
                        }),
                        TokenRequestException.class,
                        "IllegalStateException"),
                Arguments.of(
                        answer(request -> {
                            throw new NoClassDefFoundError("s3cr3t");
                        }),
                        TokenRequestException.class,
                        "NoClassDefFoundError"));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void get_whenTheClientIsBroken_isTypedAndTheNextAttemptWorks(
            Function<TokenRequest, TokenGrant> answer, Class<? extends AuthException> type, String message) {
        rig.client.then(answer);

        assertThatThrownBy(rig.manager::await)
                .isExactlyInstanceOf(type)
                .hasMessageContaining(message)
                .hasMessageNotContaining("s3cr3t");
        assertThatThrownBy(rig.manager::await).isExactlyInstanceOf(type);
        assertThat(rig.requests()).isEqualTo(1);

        rig.toNextAttempt();
        assertThat(rig.manager.await().generation()).isEqualTo(1);
    }

    @Test
    void get_unknownLifetime_isServedUntilItIsRejected() {
        rig.client.life = null;
        Snapshot token = rig.manager.await();
        for (int day = 0; day < 400; day++) {
            rig.time.advance(Duration.ofDays(1));
        }

        assertThat(rig.manager.ready()).isSameAs(token);
        assertThat(rig.manager.invalidate(1, "GET /a")).isTrue();
        assertThat(rig.manager.await().generation()).isEqualTo(2);
    }

    @Test
    void refresh_whateverTheAge_bringsANewOne() {
        rig.manager.await();

        assertThat(valueOf(rig.manager.refresh().join())).isEqualTo("token-2");
        assertThat(valueOf(rig.manager.ready())).isEqualTo("token-2");
    }

    @Test
    void refresh_behindAClosedGate_asksAtOnce() {
        rig.client.thenFail(new InvalidCredentialException("refused"));
        assertThatThrownBy(rig.manager::await).isInstanceOf(InvalidCredentialException.class);

        assertThat(valueOf(rig.manager.refresh().join())).isEqualTo("token-2");
    }

    @Test
    void refresh_failing_leavesTheOldOneServed() {
        rig.manager.await();
        rig.client.thenFail(unavailable());

        assertThatThrownBy(() -> rig.manager.await(rig.manager.refresh())).isInstanceOf(TokenRequestException.class);
        assertThat(valueOf(rig.manager.await())).isEqualTo("token-1");
    }

    @Test
    void validity_ofOneAccount_isTheSameInEachRun() {
        rig.manager.await();
        TokenRig other = new TokenRig().start();
        other.manager.await();

        Snapshot token = rig.manager.ready();
        assertThat(other.manager.ready().staleAt()).isEqualTo(token.staleAt());
        // Pinned: a jitter that hangs on a hash of the process would let every restart renew at another time.
        assertThat(Instant.ofEpochMilli(token.staleAt())).isEqualTo(Instant.parse("2026-03-01T12:22:31.373Z"));
    }

    private static Function<TokenRequest, TokenGrant> answer(Function<TokenRequest, TokenGrant> answer) {
        return answer;
    }
}
