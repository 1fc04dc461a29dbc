package io.github.camelauth.benchmarks.scenario;

import com.sun.net.httpserver.HttpExchange;
import io.github.camelauth.benchmarks.idp.LoopbackServer;
import io.github.camelauth.benchmarks.peer.ApiCaller;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An API that revokes a token while so many calls with it are in flight: it answers none of them before all are there, then
 * rejects them all. Counts how often each call was sent. Thread-safe.
 */
final class RevocableApi implements LoopbackServer.Api {

    private final Map<String, AtomicInteger> sent = new ConcurrentHashMap<>();
    private final CountDownLatch inFlight;
    private volatile String revoked;

    RevocableApi(int calls) {
        inFlight = new CountDownLatch(calls);
    }

    @Override
    public int statusOf(HttpExchange call) {
        String token = call.getRequestHeaders().getFirst("Authorization");
        if (revoked == null) {
            revoked = token;
        }
        sent.computeIfAbsent(call.getRequestHeaders().getFirst(ApiCaller.CALL), id -> new AtomicInteger())
                .incrementAndGet();
        if (token == null || !token.equals(revoked)) {
            return token == null ? 401 : 200;
        }
        inFlight.countDown();
        return allThere() ? 401 : 500;
    }

    private boolean allThere() {
        try {
            return inFlight.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How often the call that was sent most often was sent again. */
    int mostReplays() {
        return sent.values().stream().mapToInt(AtomicInteger::get).max().orElse(1) - 1;
    }
}
