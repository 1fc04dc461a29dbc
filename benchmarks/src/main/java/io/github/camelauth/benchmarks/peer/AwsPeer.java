package io.github.camelauth.benchmarks.peer;

import io.github.camelauth.benchmarks.idp.IssuedToken;
import software.amazon.awssdk.utils.cache.CachedSupplier;
import software.amazon.awssdk.utils.cache.NonBlocking;
import software.amazon.awssdk.utils.cache.OneCallerBlocks;
import software.amazon.awssdk.utils.cache.RefreshResult;

/** The AWS SDK's cache of credentials, as its own credential providers use it. */
public final class AwsPeer implements Peer {

    private final CachedSupplier<String> supplier;

    private AwsPeer(Rules rules, CachedSupplier.PrefetchStrategy strategy) {
        this.supplier = supplier(rules, strategy);
    }

    static CachedSupplier<String> supplier(Rules rules, CachedSupplier.PrefetchStrategy strategy) {
        return CachedSupplier.builder(() -> ask(rules))
                .prefetchStrategy(strategy)
                .build();
    }

    /** In its default: one caller renews while the others are served. */
    public static AwsPeer blocking(Rules rules) {
        return new AwsPeer(rules, new OneCallerBlocks());
    }

    /** With a thread that renews in the background. */
    public static AwsPeer nonBlocking(Rules rules) {
        return new AwsPeer(rules, new NonBlocking("benchmark"));
    }

    private static RefreshResult<String> ask(Rules rules) {
        IssuedToken token = rules.idp().issue();
        return RefreshResult.builder(token.value())
                .prefetchTime(token.expiresAt().minus(rules.renewBefore()))
                .staleTime(token.expiresAt().minus(rules.expireBefore()))
                .build();
    }

    @Override
    public Object credential() {
        return supplier.get();
    }

    @Override
    public void close() {
        supplier.close();
    }
}
