package io.github.camelauth.token.engine;

import io.github.camelauth.event.TokenEvent;
import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.TokenKey;
import io.github.camelauth.token.store.TokenRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known of one token at present, and the telling of each change. Reads take no lock; changes take this object's. */
final class TokenLife {

    private static final Logger LOG = LoggerFactory.getLogger(TokenLife.class);

    private final TokenEngine engine;
    private final TokenSpec spec;
    private final TokenReporter reporter;
    private final TokenRejections rejections;
    private final TokenEnd ends;
    private final double jitter;
    private volatile Snapshot current = Snapshot.NONE;
    private volatile FailureGate gate;
    private volatile Instant refreshExpiresAt;
    private volatile TokenRecord unsaved;

    TokenLife(TokenEngine engine, TokenSpec spec) {
        this.engine = engine;
        this.spec = spec;
        this.reporter = new TokenReporter(engine, spec.key());
        this.rejections = new TokenRejections(engine, spec);
        this.ends = new TokenEnd(spec, reporter);
        this.jitter = new SplittableRandom(identity().hashCode()).nextDouble();
    }

    /** The same text in each run and on each node, which the key's hash is not: it holds a fingerprint under a random key. */
    private String identity() {
        return spec.storeKey() == null
                ? key().origin() + key()
                : spec.storeKey().canonical();
    }

    Snapshot current() {
        return current;
    }

    FailureGate gate() {
        return gate;
    }

    RejectionGuard guard() {
        return rejections.guard();
    }

    /** The token in use as it is still to be saved, null where it is saved. */
    TokenRecord unsaved() {
        return unsaved;
    }

    void unsaved(TokenRecord token) {
        unsaved = token;
    }

    synchronized void saved(TokenRecord token) {
        if (unsaved == token) {
            unsaved = null;
        }
    }

    /** A new token of our own: saved by now, where it is saved at all. */
    void accept(TokenRecord record) {
        synchronized (this) {
            boolean first = current.token() == null;
            take(record);
            rejections.renewed(record.generation());
            tell(first ? TokenEventType.ACQUIRED : TokenEventType.REFRESHED, null);
        }
        engine.deliver();
    }

    /** A token that the store held: from before a restart, or another process's success. */
    void adopt(TokenRecord record) {
        synchronized (this) {
            boolean first = current.token() == null;
            take(record);
            rejections.replaced();
            if (first) {
                LOG.info("{}: the stored token {} is used", key(), TokenStatus.fingerprint(record.token()));
            } else {
                tell(TokenEventType.REFRESHED, null);
            }
        }
        engine.deliver();
    }

    private void take(TokenRecord record) {
        if (current.generation() == 0) {
            rejections.recall(record.rejections());
        }
        current = snapshot(record.generation(), record.token());
        refreshExpiresAt = record.refreshExpiresAt();
        gate = null;
        unsaved = null;
        ends.begin(current.token() == null ? RefreshPolicy.UNLIMITED : validity(current.token()));
    }

    private Snapshot snapshot(long generation, AccessToken token) {
        return Snapshot.of(generation, token, spec.automatic() ? validity(token) : RefreshPolicy.UNLIMITED);
    }

    /** A renewal begins. Where it kills the token being served, even a fresh one is not served meanwhile. */
    synchronized void renewing() {
        if (spec.policy().renewalRevokes() && current.served(engine.now())) {
            current = current.dying();
        }
    }

    RefreshPolicy.Validity validity(AccessToken token) {
        return spec.policy().validity(token.issuedAt(), token.expiresAt(), jitter);
    }

    /** A request failed: closes the gate, then tells. */
    void failed(AuthException failure, boolean background) {
        synchronized (this) {
            FailureGate before = gate;
            boolean served = current.served(engine.now());
            if (served && spec.policy().renewalRevokes()) {
                current = snapshot(current.generation(), current.token());
            }
            gate = FailureGate.after(before, failure, served, spec.credentialRetry(), engine.now(), engine.random());
            TokenEventType type = TokenReporter.typeOf(failure);
            boolean toldAlready = type == TokenEventType.REAUTHORIZATION_REQUIRED
                    && before != null
                    && TokenReporter.typeOf(before.failure()) == type;
            if (!toldAlready) {
                tell(type, failure.getMessage());
            }
            if (failure.failureClass() == FailureClass.TERMINAL) {
                // No further attempt will come before the end, so nobody would look at this token until then.
                announceEnd(engine.now());
            }
        }
        if (background) {
            LOG.warn("{}: renewal failed, the present token is used on: {}", key(), failure.getMessage());
        }
        engine.deliver();
    }

    synchronized void forgetFailures() {
        gate = null;
        rejections.forget();
    }

    /** Given up: no token, whatever was remembered of failures. */
    void forget() {
        synchronized (this) {
            forgetFailures();
            tell(TokenEventType.REVOKED, null);
            current = current.forgotten();
            refreshExpiresAt = null;
            unsaved = null;
            rejections.replaced();
        }
        engine.deliver();
    }

    /** See {@link TokenManager#invalidate}. */
    boolean rejected(long generation, String call) {
        boolean another = spec.fixed() ? fixedRejected(generation) : dropped(generation, call);
        engine.deliver();
        return another;
    }

    private synchronized boolean dropped(long generation, String call) {
        if (current.generation() != generation || current.token() == null || current.rejected()) {
            return true;
        }
        if (!rejections.drops(generation, call)) {
            return false;
        }
        current = current.invalidated();
        tell(TokenEventType.INVALIDATED, "The API rejected the token.");
        return true;
    }

    synchronized void disproven(long generation, String call) {
        rejections.disproven(generation, call);
    }

    private synchronized boolean fixedRejected(long generation) {
        if (current.generation() != generation || current.token() == null) {
            return true;
        }
        if (!current.rejected()) {
            current = current.rejectedButServed();
            tell(
                    TokenEventType.INVALIDATED,
                    "The API rejected the configured credential, which nothing renews. It is"
                            + " still sent. Check the options of " + key() + ".");
        }
        return false;
    }

    synchronized boolean proven(long generation, String call) {
        return rejections.proven(generation, call);
    }

    /** Tells of an end that comes near and of an end that came, once each. */
    void announce(long now) {
        announceEnd(now);
        engine.deliver();
    }

    private synchronized void announceEnd(long now) {
        ends.announce(current, gate, now);
    }

    TokenStatus status() {
        Snapshot token = current;
        long staleAt =
                token.token() == null ? Long.MIN_VALUE : validity(token.token()).staleAt();
        return TokenStatus.of(key(), token, refreshExpiresAt, gate, staleAt, engine.now());
    }

    /** What an event consumer that came late should hear: the present trouble, as the event it missed. */
    Optional<TokenEvent> trouble() {
        FailureGate closed = gate;
        if (closed != null) {
            return Optional.of(reporter.event(
                    TokenReporter.typeOf(closed.failure()),
                    current,
                    closed.failure().getMessage()));
        }
        return current.rejected()
                ? Optional.of(reporter.event(TokenEventType.INVALIDATED, current, "The API rejected the token."))
                : Optional.empty();
    }

    private void tell(TokenEventType type, String error) {
        reporter.tell(type, current, error);
    }

    private TokenKey key() {
        return spec.key();
    }
}
