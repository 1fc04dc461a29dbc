package io.github.camelauth.token.engine;

import io.github.camelauth.token.store.TokenRecord;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A token that is served from memory while the store cannot take it. */
final class UnsavedToken {

    private static final Logger LOG = LoggerFactory.getLogger(UnsavedToken.class);
    private static final long RETRY = Duration.ofSeconds(5).toMillis();

    private final TokenEngine engine;
    private final TokenSpec spec;
    private final TokenLife life;
    private final TokenRecord token;

    private UnsavedToken(TokenEngine engine, TokenSpec spec, TokenLife life, TokenRecord token) {
        this.engine = engine;
        this.spec = spec;
        this.life = life;
        this.token = token;
    }

    static void keepTrying(
            TokenEngine engine, TokenSpec spec, TokenLife life, TokenRecord token, RuntimeException failure) {
        LOG.warn(
                "{}: the new token is in use but could not be stored, and a restart now would lose it. It is tried again"
                        + " until it is stored: {}",
                spec.key(),
                StoredGrant.reason(failure));
        life.unsaved(token);
        new UnsavedToken(engine, spec, life, token).later();
    }

    private void later() {
        engine.at(engine.now() + RETRY, () -> {
            if (life.unsaved() == token && !engine.tryRun(this::save)) {
                later();
            }
        });
    }

    private void save() {
        try {
            StoredGrant grant = new StoredGrant(spec.store(), spec.storeKey(), "unsaved");
            grant.load();
            saveFirst(life, grant, spec);
        } catch (RuntimeException stillFailing) {
            later();
        }
    }

    /** The last attempt, when the engine stops; gives false where the store still fails. */
    static boolean saveLast(TokenLife life, TokenSpec spec) {
        try {
            StoredGrant grant = new StoredGrant(spec.store(), spec.storeKey(), "unsaved");
            grant.load();
            saveFirst(life, grant, spec);
            return true;
        } catch (RuntimeException e) {
            LOG.warn(
                    "{}: the token in use could not be stored at the stop either, and is lost: {}",
                    spec.key(),
                    StoredGrant.reason(e));
            return false;
        }
    }

    /**
     * Stores what could not be stored before, unless it was replaced, given up or overtaken. A renewal begins with it: it
     * would present the refresh token before last otherwise.
     *
     * @throws io.github.camelauth.token.store.TokenStoreException when the store still cannot take it
     */
    static void saveFirst(TokenLife life, StoredGrant grant, TokenSpec spec) {
        TokenRecord token = life.unsaved();
        if (token == null) {
            return;
        }
        boolean saved = grant.write(record ->
                life.unsaved() != token || record.generation() >= token.generation() ? null : life.asUsed(token));
        life.saved(token);
        if (saved) {
            LOG.info("{}: the token is stored now", spec.key());
        }
    }
}
