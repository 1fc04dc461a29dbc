package io.github.camelauth.benchmarks.peer;

import io.github.camelauth.token.TokenKey;
import io.github.camelauth.token.engine.RefreshPolicy;
import io.github.camelauth.token.engine.TokenManager;
import io.github.camelauth.token.store.InMemoryTokenStore;
import java.time.Clock;

/** Many accounts of one engine of ours. */
public final class OurAccounts implements AutoCloseable {

    private final OurEngine engine = new OurEngine();
    private final OurSpecs specs;

    public OurAccounts(Rules rules) {
        this.specs = new OurSpecs(
                new InMemoryTokenStore(Clock.systemUTC()),
                new StubTokenClient(rules.idp()),
                new RefreshPolicy(rules.renewBefore(), rules.expireBefore(), false));
    }

    /** What a numbered account is found by. */
    public static TokenKey key(int number) {
        return OurSpecs.key("principal-%06d".formatted(number));
    }

    /** An account's token. */
    public TokenManager manager(TokenKey key) {
        return engine.engine().manager(key, () -> specs.of(key));
    }

    @Override
    public void close() {
        engine.close();
    }
}
