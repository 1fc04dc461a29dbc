package io.github.camelauth.benchmarks.peer;

import com.linecorp.armeria.common.util.AsyncLoader;
import io.github.camelauth.benchmarks.idp.IssuedToken;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Armeria's loader, asking on threads of its own as its OAuth 2.0 client does. */
public final class ArmeriaPeer implements Peer {

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final AsyncLoader<IssuedToken> loader;

    public ArmeriaPeer(Rules rules) {
        this.loader = loader(rules, executor);
    }

    static AsyncLoader<IssuedToken> loader(Rules rules, Executor executor) {
        return AsyncLoader.<IssuedToken>builder(before -> CompletableFuture.supplyAsync(rules.idp()::issue, executor))
                .expireIf(token -> !Instant.now().isBefore(token.expiresAt().minus(rules.expireBefore())))
                .refreshIf(token -> !Instant.now().isBefore(token.expiresAt().minus(rules.renewBefore())))
                .build();
    }

    @Override
    public Object credential() {
        return loader.load().join();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
