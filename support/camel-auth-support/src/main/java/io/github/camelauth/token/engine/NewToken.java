package io.github.camelauth.token.engine;

import io.github.camelauth.token.store.TokenRecord;
import java.util.function.UnaryOperator;
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
     */
    void save(TokenGrant answer, long servedGeneration, boolean byHand) {
        save(answer, servedGeneration, record -> byHand ? record.withRejections(null) : record, false);
    }

    /** The same for a grant of its own: nothing of one before is left in it, and it replaces even a newer one. */
    void saveInstead(TokenGrant answer, long servedGeneration) {
        save(answer, servedGeneration, TokenRecord::forgotten, true);
    }

    private void save(TokenGrant answer, long servedGeneration, UnaryOperator<TokenRecord> kept, boolean insist) {
        TokenRecord before = kept.apply(grant.record());
        long generation = Math.max(before.generation(), servedGeneration) + 1;
        boolean written;
        try {
            written = grant.write(record -> !insist && record.token() != null && record.generation() >= generation
                    ? null
                    : TokenAnswer.merged(
                            spec, kept.apply(record), Math.max(record.generation() + 1, generation), answer));
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
}
