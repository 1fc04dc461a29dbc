package io.github.camelauth.benchmarks.peer;

import io.github.camelauth.token.engine.RefreshPolicy;
import io.github.camelauth.token.engine.TokenManager;
import io.github.camelauth.token.store.InMemoryTokenStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Our engine, with the store that it has by default. */
public final class OurPeer implements Peer {

    private final OurEngine engine = new OurEngine();
    private final TokenManager manager;

    public OurPeer(Rules rules) {
        OurSpecs specs = new OurSpecs(
                new InMemoryTokenStore(Clock.systemUTC()),
                new StubTokenClient(rules.idp()),
                new RefreshPolicy(rules.renewBefore(), rules.expireBefore(), false));
        this.manager = engine.engine().manager(OurSpecs.key("alice"), () -> specs.of(OurSpecs.key("alice")));
    }

    @Override
    public Object credential() {
        return manager.await().token().value();
    }

    /** The token's manager. */
    public TokenManager manager() {
        return manager;
    }

    /** How long the vendor is left in peace from now on; zero when it may be asked. */
    public Duration gate() {
        Instant next = manager.status().nextAttemptAt();
        Duration left = next == null ? Duration.ZERO : Duration.between(Instant.now(), next);
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Override
    public void close() {
        engine.close();
    }
}
