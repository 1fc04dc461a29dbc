package io.github.camelauth.token.engine;

import io.github.camelauth.token.AuthException;
import java.util.UUID;
import java.util.function.Function;

/**
 * Puts a grant in place that a person gave. It holds the lease meanwhile, so that a renewal of the grant before, here or in
 * another process, neither runs beside it nor overwrites it. Runs on the worker.
 */
final class TokenAuthorization {

    private final TokenEngine engine;
    private final TokenSpec spec;
    private final TokenLife life;
    private final Function<TokenRequest, TokenGrant> exchange;
    private final StoredGrant grant;

    TokenAuthorization(
            TokenEngine engine, TokenSpec spec, TokenLife life, Function<TokenRequest, TokenGrant> exchange) {
        this.engine = engine;
        this.spec = spec;
        this.life = life;
        this.exchange = exchange;
        this.grant =
                new StoredGrant(spec.store(), spec.storeKey(), UUID.randomUUID().toString());
    }

    /**
     * @return false where another process holds the lease
     * @throws AuthException when the vendor or the store failed; then all is as it was
     */
    boolean attempt() {
        if (!grant.lease(LeasedWork.ttl(spec))) {
            return false;
        }
        LeaseKeeper keeper = new LeaseKeeper(engine, spec, grant.lease(), LeasedWork.ttl(spec));
        try {
            grant.load();
            // What a manager before this one still has to save must not come after it.
            engine.retired().saveFirst(spec, grant);
            TokenGrant answer = engine.requests().make(spec.key(), this::ask);
            life.unsaved(null);
            life.forgetFailures();
            new NewToken(engine, spec, life, grant)
                    .saveInstead(answer, life.current().generation());
            return true;
        } finally {
            keeper.stop();
            grant.releaseQuietly();
        }
    }

    private TokenGrant ask() {
        TokenRequest request = new TokenRequest(
                grant.record(), engine.instant(), facts -> grant.write(record -> record.withAttributes(facts)));
        return TokenAnswer.checked(spec, life, exchange.apply(request), engine.now());
    }
}
