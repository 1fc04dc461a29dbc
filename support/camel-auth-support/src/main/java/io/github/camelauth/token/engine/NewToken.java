package io.github.camelauth.token.engine;

import io.github.camelauth.token.store.TokenRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves what the vendor gave, and only then publishes it. Used by one thread. */
final class NewToken {

    private static final Logger LOG = LoggerFactory.getLogger(NewToken.class);

    private final TokenEngine engine;
    private final TokenSpec spec;
    private final TokenLife life;
    private final StoredGrant grant;

    NewToken(TokenEngine engine, TokenSpec spec, TokenLife life, StoredGrant grant) {
        this.engine = engine;
        this.spec = spec;
        this.life = life;
        this.grant = grant;
    }

    /**
     * @param servedGeneration the token in use
     * @param byHand whether a person asked for it: that clears what was remembered of rejections
     * @param insist whether it replaces even a newer one that another process stored meanwhile
     */
    void save(TokenGrant answer, long servedGeneration, boolean byHand, boolean insist) {
        TokenRecord before = kept(grant.record(), byHand);
        long generation = Math.max(before.generation(), servedGeneration) + 1;
        boolean written;
        try {
            written = grant.write(record -> !insist && record.token() != null && record.generation() >= generation
                    ? null
                    : TokenAnswer.merged(
                            spec, kept(record, byHand), Math.max(record.generation() + 1, generation), answer));
        } catch (RuntimeException e) {
            // Whatever a store throws: the token before may be dead by now, so this one must not be lost.
            TokenRecord next = TokenAnswer.merged(spec, before, generation, answer);
            life.accept(next);
            UnsavedToken.keepTrying(engine, spec, life, next, e);
            return;
        }
        if (written) {
            life.accept(grant.record());
        } else {
            LOG.warn("{}: another process stored a newer token meanwhile; it is used", spec.key());
            life.adopt(grant.record());
        }
    }

    private static TokenRecord kept(TokenRecord record, boolean byHand) {
        return byHand ? record.withRejections(null) : record;
    }
}
