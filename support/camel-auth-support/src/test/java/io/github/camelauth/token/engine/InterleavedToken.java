package io.github.camelauth.token.engine;

import io.github.camelauth.event.TokenEvent;
import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.store.InMemoryTokenStore;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * One token for threads that Lincheck interleaves. Requests run on the thread that starts them, and time stands still, so
 * that every difference between two runs is one of order.
 */
final class InterleavedToken implements TokenClient {

    final TokenManager manager;

    private final VirtualTime time = new VirtualTime();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicLong newest = new AtomicLong();
    private final Set<Long> asked = ConcurrentHashMap.newKeySet();
    private volatile String broken;

    InterleavedToken() {
        TokenEngine engine = new TokenEngine(time, time::nanos, Runnable::run, new Random(7));
        engine.events().add(this::dropped);
        manager = engine.manager(TestTokens.key("default"), this::spec);
    }

    private TokenSpec spec() {
        return new TokenSpec(
                TestTokens.key("default"),
                TestTokens.STORE_KEY,
                new InMemoryTokenStore(time),
                this,
                Renewability.AUTOMATIC,
                false,
                new RefreshPolicy(null, null, false),
                Duration.ofSeconds(20),
                true,
                Duration.ofHours(6),
                Secret.of("password"),
                null);
    }

    @Override
    public TokenGrant request(TokenRequest request) {
        if (underWay.getAndIncrement() != 0) {
            broken = "Two requests at a time.";
        }
        AccessToken token = new AccessToken(
                Secret.of("token"), "Bearer", request.now(), request.now().plus(Duration.ofMinutes(30)));
        underWay.decrementAndGet();
        return TokenGrant.of(token);
    }

    /** The generation that a caller gets, who waits for it. */
    long token() {
        return growing(() -> manager.get().join());
    }

    /** The generation that a renewal brings. */
    long refresh() {
        return growing(() -> manager.refresh().join());
    }

    /** Whoever comes after a generation was seen gets none before that. */
    private long growing(Supplier<Snapshot> call) {
        long before = newest.get();
        long generation = call.get().generation();
        if (generation < before) {
            broken = "After generation " + before + " came " + generation + ".";
        }
        newest.accumulateAndGet(generation, Math::max);
        return generation;
    }

    /** Rejects one generation, which never drops a newer one. */
    boolean invalidate(int generation) {
        asked.add((long) generation);
        return manager.invalidate(generation, "GET /a");
    }

    private void dropped(TokenEvent event) {
        if (event.type() == TokenEventType.INVALIDATED && !asked.contains(event.generation())) {
            broken = "Generation " + event.generation() + " was dropped, which nobody rejected.";
        }
    }

    /** What was never to happen, if it did. */
    void check() {
        if (broken != null) {
            throw new IllegalStateException(broken);
        }
    }
}
