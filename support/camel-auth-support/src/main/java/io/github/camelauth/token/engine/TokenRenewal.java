package io.github.camelauth.token.engine;

import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.Fingerprint;
import io.github.camelauth.token.ReauthorizationRequiredException;
import io.github.camelauth.token.store.Intent;
import io.github.camelauth.token.store.StoredFailure;
import io.github.camelauth.token.store.TokenRecord;
import io.github.camelauth.token.store.TokenStoreException;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One flight's work: look into the store, take the lease, look again, write the intent, ask the vendor once, save, and only
 * then publish. Runs on the worker.
 */
final class TokenRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(TokenRenewal.class);

    private final TokenEngine engine;
    private final TokenSpec spec;
    private final TokenLife life;
    private final Flight flight;
    private final StoredGrant grant;
    private final StoredAnswer answers;
    private final long servedGeneration;
    private final Duration ttl;
    private final long askedAt;
    private final String id = UUID.randomUUID().toString();

    TokenRenewal(TokenEngine engine, TokenSpec spec, TokenLife life, Flight flight) {
        this.engine = engine;
        this.spec = spec;
        this.life = life;
        this.flight = flight;
        this.grant = new StoredGrant(spec.store(), spec.storeKey(), id);
        this.servedGeneration = life.current().generation();
        this.answers = new StoredAnswer(engine, spec, life);
        this.ttl = LeasedWork.ttl(spec);
        this.askedAt = engine.now();
    }

    /** Does the work; false where another process holds the lease. */
    boolean attempt() {
        if (spec.fixed()) {
            life.accept(TokenAnswer.merged(spec, TokenRecord.NONE, servedGeneration + 1, ask()));
            return true;
        }
        if (settled(grant.load())) {
            return true;
        }
        if (!grant.lease(ttl)) {
            return false;
        }
        try {
            grant.load();
            UnsavedToken.saveFirst(life, grant, spec);
            engine.retired().saveFirst(spec, grant);
            if (!settled(grant.record())) {
                renew();
            }
            return true;
        } finally {
            grant.releaseQuietly();
        }
    }

    private boolean settled(TokenRecord stored) {
        return flight.forced() ? answers.adoptIssuedAfter(stored, askedAt) : answers.settle(stored);
    }

    private void renew() {
        boolean irreversible = spec.createOnce() || grant.record().refreshToken() != null || spec.provisioned() != null;
        Intent open = grant.record().intent();
        if (irreversible) {
            writeIntent();
        }
        long generation = grant.record().generation();
        LeaseKeeper keeper = new LeaseKeeper(engine, spec, grant.lease(), ttl);
        try {
            TokenGrant answer = engine.requests().make(spec.key(), this::ask);
            new NewToken(engine, spec, life, grant).save(answer, servedGeneration, flight.forced());
            TokenAnswer.requireAlive(spec, life, answer, engine.now());
        } catch (RuntimeException e) {
            if (!renewedElsewhere(e, generation)) {
                settle(e, open);
                throw e;
            }
        } finally {
            keeper.stop();
        }
    }

    /** A grant that is refused may have been used by another process, under a lease that we lost: that is its success. */
    private boolean renewedElsewhere(RuntimeException e, long generation) {
        if (classOf(e) != FailureClass.TERMINAL) {
            return false;
        }
        TokenRecord stored;
        try {
            stored = grant.load();
        } catch (RuntimeException unreadable) {
            LOG.warn("{}: the stored token could not be read: {}", spec.key(), StoredGrant.reason(unreadable));
            return false;
        }
        boolean renewed = stored.token() != null && stored.generation() > generation && answers.usable(stored);
        if (renewed) {
            life.adopt(stored);
        }
        return renewed;
    }

    private TokenGrant ask() {
        flight.asked().set(true);
        TokenRequest request = new TokenRequest(
                grant.record(), engine.instant(), facts -> grant.write(record -> record.withAttributes(facts)));
        return TokenAnswer.checked(spec, life, spec.client().request(request), engine.now());
    }

    /** Proves that the store can be written before anything is asked that cannot be taken back. */
    private void writeIntent() {
        Intent open = grant.record().intent();
        int attempts = open == null ? 1 : open.attempts() + 1;
        if (open != null) {
            LostAnswers.check(spec, open, flight.forced(), engine.instant());
        }
        grant.write(record -> record.withIntent(new Intent(id, engine.instant(), attempts)));
    }

    /**
     * Keeps what a failure means for the next attempt; the failure itself goes on to the callers. An answer that was lost
     * before stays lost: a definite failure now ends this request's intent only.
     */
    private void settle(RuntimeException e, Intent open) {
        FailureClass kind = classOf(e);
        boolean terminal = kind == FailureClass.TERMINAL;
        if (kind == FailureClass.AMBIGUOUS || (!terminal && grant.record().intent() == null)) {
            return;
        }
        StoredFailure failure = !terminal
                ? null
                : new StoredFailure(
                        e instanceof ReauthorizationRequiredException,
                        e.getMessage(),
                        engine.instant(),
                        Fingerprint.mark(spec.credential()));
        try {
            grant.write(record -> record.withFailure(failure).withIntent(terminal ? null : open));
        } catch (RuntimeException unwritable) {
            LOG.warn("{}: a refusal could not be stored: {}", spec.key(), StoredGrant.reason(unwritable));
        }
    }

    /** What the client could not store on the way is of something that the vendor made already. */
    private static FailureClass classOf(RuntimeException e) {
        return e instanceof AuthException known && !(e instanceof TokenStoreException)
                ? known.failureClass()
                : FailureClass.AMBIGUOUS;
    }
}
