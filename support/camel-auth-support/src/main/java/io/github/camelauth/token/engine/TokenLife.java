package io.github.camelauth.token.engine;

import io.github.camelauth.event.TokenEvent;
import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.TokenKey;
import io.github.camelauth.token.store.TokenRecord;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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
    private final KeepAlive keepAlive;
    private final double jitter;
    private volatile Snapshot current = Snapshot.NONE;
    private volatile FailureGate gate;
    private final AtomicReference<TokenRecord> unsaved = new AtomicReference<>();

    TokenLife(TokenEngine engine, TokenSpec spec) {
        this.engine = engine;
        this.spec = spec;
        this.reporter = new TokenReporter(engine, spec.key());
        this.rejections = new TokenRejections(engine, spec);
        this.ends = new TokenEnd(spec, reporter);
        this.jitter = spec.jitter();
        this.keepAlive = new KeepAlive(spec, reporter, jitter);
    }

    Snapshot current() {
        return current;
    }

    FailureGate gate() {
        return gate;
    }

    KeepAlive keepAlive() {
        return keepAlive;
    }

    RejectionGuard guard() {
        return rejections.guard();
    }

    /** The token in use as it is still to be saved, null where it is saved. */
    AtomicReference<TokenRecord> unsaved() {
        return unsaved;
    }

    /** A token to save, with what is known of it by now. */
    TokenRecord asUsed(TokenRecord token) {
        Snapshot used = current;
        return used.rejected() && used.generation() == token.generation() ? token.asRejected() : token;
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
        keepAlive.begin(record);
        gate = null;
        unsaved.set(null);
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
            reporter.tellFailure(failure, before, current);
            keepAlive.failed(engine.now());
            keepAlive.announce(current, gate, engine.now());
            if (failure.failureClass() == FailureClass.TERMINAL) {
                // No further attempt will come before the end, so nobody would look at this token until then.
                ends.announce(current, gate, engine.now());
            }
        }
        if (background) {
            warn(failure);
        }
        engine.deliver();
    }

    private void warn(AuthException failure) {
        LOG.warn(
                current.served(engine.now())
                        ? "{}: renewal failed, the present token is used on: {}"
                        : "{}: a renewal that no message waits for failed: {}",
                key(),
                failure.getMessage());
    }

    /** Whether to look into the store now for help that came from elsewhere; if so, the next look is a pause away. */
    synchronized boolean looksAround(long now) {
        FailureGate closed = gate;
        if (spec.fixed() || closed == null || !closed.looksAround(now)) {
            return false;
        }
        gate = closed.looked(now);
        return true;
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
            keepAlive.forget();
            unsaved.set(null);
            rejections.replaced();
        }
        engine.deliver();
    }

    /** See {@link TokenManager#invalidate}. */
    boolean rejected(long generation, String call) {
        boolean another = reject(generation, call);
        engine.deliver();
        return another;
    }

    private synchronized boolean reject(long generation, String call) {
        if (current.generation() != generation || current.token() == null) {
            return true;
        }
        if (!current.rejected()) {
            Snapshot next = rejections.after(current, call);
            if (next == current) {
                return false;
            }
            current = next;
            tell(TokenEventType.INVALIDATED, spec.fixed() ? Failures.fixedRejected(key()) : Failures.REJECTED);
        }
        return !spec.fixed();
    }

    synchronized void disproven(long generation, String call) {
        rejections.disproven(generation, call);
    }

    synchronized boolean proven(long generation, String call) {
        return rejections.proven(generation, call);
    }

    /** A grant in the store whose token is of no use any more: it is kept alive all the same. */
    synchronized void watch(TokenRecord record) {
        if (current.generation() == 0) {
            keepAlive.begin(record);
        }
    }

    /** Tells of an end that comes near and of an end that came, once each. */
    void announce(long now) {
        synchronized (this) {
            ends.announce(current, gate, now);
            keepAlive.announce(current, gate, now);
        }
        engine.deliver();
    }

    TokenStatus status() {
        Snapshot token = current;
        long staleAt =
                token.token() == null ? Long.MIN_VALUE : validity(token.token()).staleAt();
        return TokenStatus.of(key(), token, keepAlive.endsAt(), gate, staleAt, engine.now());
    }

    /** What an event consumer that came late should hear: the present trouble, as the event it missed. */
    synchronized Optional<TokenEvent> trouble() {
        return reporter.trouble(current, gate).or(() -> ends.trouble(current));
    }

    private void tell(TokenEventType type, String error) {
        reporter.tell(type, current, error);
    }

    private TokenKey key() {
        return spec.key();
    }
}
