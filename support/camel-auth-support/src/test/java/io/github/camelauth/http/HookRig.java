package io.github.camelauth.http;

import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.TokenKey;
import io.github.camelauth.token.engine.RefreshPolicy;
import io.github.camelauth.token.engine.Renewability;
import io.github.camelauth.token.engine.TokenEngine;
import io.github.camelauth.token.engine.TokenGrant;
import io.github.camelauth.token.engine.TokenManager;
import io.github.camelauth.token.engine.TokenRequest;
import io.github.camelauth.token.engine.TokenSpec;
import io.github.camelauth.token.store.InMemoryTokenStore;
import io.github.camelauth.token.store.StoreKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A token engine for the hook, whose client gives {@code token-1}, {@code token-2} and so on. */
final class HookRig implements AutoCloseable {

    private static final TokenKey KEY =
            new TokenKey("test-auth", "http://127.0.0.1", "default", "", "test", List.of(), "fingerprint");

    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final TokenEngine engine =
            new TokenEngine(Clock.systemUTC(), System::nanoTime, workers, new SplittableRandom(7));
    private final AtomicInteger requests = new AtomicInteger();
    private volatile RuntimeException failure;
    private volatile RejectionRule rejection = status -> status == 401;

    Origin base() {
        return Origin.parse("baseUrl", "http://127.0.0.1:1");
    }

    /** From here on each request for a token fails. */
    void failWith(RuntimeException thrown) {
        failure = thrown;
    }

    /** From here on calls are judged by this. */
    void rejectBy(RejectionRule rule) {
        rejection = rule;
    }

    /** How many tokens were asked for. */
    int requests() {
        return requests.get();
    }

    TokenManager manager() {
        return engine.manager(KEY, this::spec);
    }

    private TokenSpec spec() {
        return new TokenSpec(
                KEY,
                new StoreKey("test-auth", "http://127.0.0.1", "client", "", List.of()),
                new InMemoryTokenStore(Clock.systemUTC()),
                this::grant,
                Renewability.AUTOMATIC,
                false,
                new RefreshPolicy(null, null, false),
                Duration.ofSeconds(10),
                true,
                Duration.ofHours(6),
                Secret.of("credential"),
                null);
    }

    private TokenGrant grant(TokenRequest request) {
        int number = requests.incrementAndGet();
        if (failure != null) {
            throw failure;
        }
        return TokenGrant.of(new AccessToken(Secret.of("token-" + number), "Bearer", request.now(), null));
    }

    VendorAccess access(TestServer server) {
        return access(Carrier.bearer("Bearer"), AllowedHosts.of(Origin.parse("baseUrl", server.url()), null, false));
    }

    VendorAccess access(Carrier carrier, AllowedHosts hosts) {
        return new VendorAccess(
                manager(),
                carrier,
                new VendorApi(
                        Set.of("Authorization", "X-Api-Key"),
                        Set.of("key"),
                        List.of(
                                DefaultHeader.everywhere("Accept", "application/json"),
                                DefaultHeader.everywhere("X-Client", "camel"),
                                new DefaultHeader("Content-Type", "application/json", "/text/")),
                        rejection),
                hosts);
    }

    @Override
    public void close() {
        engine.close(Duration.ZERO);
        workers.shutdownNow();
    }
}
