package io.github.camelauth.token.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.token.Secret;
import io.github.camelauth.token.store.InMemoryTokenStore;
import io.github.camelauth.token.store.StoreKey;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two processes share a store, and one of them has a clock that runs ahead. */
final class WrongClockTest {

    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final VirtualTime right = new VirtualTime();
    private final VirtualTime wrong = new VirtualTime();
    private final InMemoryTokenStore store = new InMemoryTokenStore(right);
    private final ScriptedTokenClient client = new ScriptedTokenClient();

    @Test
    void endStoredByAClockThatRunsAhead_isRenewedInTimeByTheOther() {
        wrong.setWall(AHEAD);
        process(wrong).await();
        TokenManager other = process(right);
        other.await();
        assertThat(client.requests).hasSize(1);

        for (Duration age = Duration.ZERO; age.compareTo(LIFE) < 0; age = age.plusSeconds(10)) {
            assertThat(other.ready()).as("served at the age of %s", age).isNotNull();
            right.advance(Duration.ofSeconds(10));
        }

        assertThat(client.requests).as("asked before the token ended in truth").hasSize(2);
    }

    private TokenManager process(VirtualTime clock) {
        TokenEngine engine = new TokenEngine(clock, clock::nanos, Runnable::run, new Random(7));
        clock.tickedBy(engine);
        TokenSpec spec = latestOfAll();
        return engine.manager(spec.key(), () -> spec);
    }

    /** Of an account that jitter renews as late as any. */
    private TokenSpec latestOfAll() {
        return IntStream.range(0, 10_000)
                .mapToObj(number -> spec("principal-" + number))
                .filter(spec -> spec.jitter() > 0.99)
                .findFirst()
                .orElseThrow();
    }

    private TokenSpec spec(String principal) {
        return new TokenSpec(
                TestTokens.key("default"),
                new StoreKey("test-auth", "https://vendor.example.com", "client", principal, List.of()),
                store,
                client,
                Renewability.AUTOMATIC,
                false,
                new RefreshPolicy(null, null, false),
                Duration.ofSeconds(20),
                true,
                Duration.ofHours(6),
                Secret.of("password"),
                null);
    }
}
