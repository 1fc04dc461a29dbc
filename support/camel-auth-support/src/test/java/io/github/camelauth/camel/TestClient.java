package io.github.camelauth.camel;

import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.engine.TokenClient;
import io.github.camelauth.token.engine.TokenGrant;
import io.github.camelauth.token.engine.TokenRequest;
import io.github.camelauth.token.store.TokenRecord;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives {@code token-1}, {@code token-2} and so on, or does what it is told. */
final class TestClient implements TokenClient {

    private final AtomicInteger requests = new AtomicInteger();
    private final List<String> revoked = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile RuntimeException failure;
    private volatile Duration lifetime;
    private volatile boolean deaf;
    private volatile TestConfiguration options;

    @Override
    public TokenGrant request(TokenRequest request) {
        int number = requests.incrementAndGet();
        await();
        if (failure != null) {
            throw failure;
        }
        return TokenGrant.of(new AccessToken(
                Secret.of("token-" + number),
                "Bearer",
                request.now(),
                lifetime == null ? null : request.now().plus(lifetime)));
    }

    private void await() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean revoke(TokenRecord record) {
        if (!deaf) {
            revoked.add(record.token().value().reveal());
        }
        return !deaf;
    }

    /** From here on requests wait until the latch is counted down. */
    CountDownLatch hold() {
        CountDownLatch held = new CountDownLatch(1);
        gate = held;
        return held;
    }

    void failWith(RuntimeException thrown) {
        failure = thrown;
    }

    void lifetime(Duration life) {
        lifetime = life;
    }

    /** The vendor cannot be told that a token is not used any more. */
    void deaf() {
        deaf = true;
    }

    /** The vendor tells with which options it was asked for a client. */
    void options(TestConfiguration last) {
        options = last;
    }

    /** The options of the last client that was asked for. */
    TestConfiguration options() {
        return options;
    }

    int requests() {
        return requests.get();
    }

    List<String> revoked() {
        return revoked;
    }
}
