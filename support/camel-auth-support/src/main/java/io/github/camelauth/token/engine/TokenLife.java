package io.github.camelauth.token.engine;

import io.github.camelauth.event.TokenEvent;
import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.Fingerprint;
import io.github.camelauth.token.TokenKey;
import io.github.camelauth.token.store.StoredRejections;
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
    private final double jitter;
    private volatile Snapshot current = Snapshot.NONE;
    private volatile FailureGate gate;
    private volatile RejectionGuard guard = RejectionGuard.OPEN;
    private volatile Instant refreshExpiresAt;
    private volatile TokenRecord unsaved;
    /** The call whose rejection dropped the present token, null when none did. */
    private String rejectedBy;

    private boolean expiringTold;
    private boolean expiredTold;

    TokenLife(TokenEngine engine, TokenSpec spec) {
        this.engine = engine;
        this.spec = spec;
        this.reporter = new TokenReporter(engine, spec.key());
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
        return guard;
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
            String asker = rejectedBy;
            recall(record.rejections());
            take(record);
            if (asker != null) {
                guard = guard.renewed(record.generation(), asker, engine.now());
            }
            tell(first ? TokenEventType.ACQUIRED : TokenEventType.REFRESHED, null);
        }
        engine.deliver();
    }

    /** A token that the store held: from before a restart, or another process's success. */
    void adopt(TokenRecord record) {
        synchronized (this) {
            boolean first = current.token() == null;
            recall(record.rejections());
            take(record);
            if (first) {
                LOG.info("{}: the stored token {} is used", key(), TokenStatus.fingerprint(record.token()));
            } else {
                tell(TokenEventType.REFRESHED, null);
            }
        }
        engine.deliver();
    }

    /** After a restart: what was known before of renewals that did not help. */
    private void recall(StoredRejections known) {
        if (current.generation() == 0
                && known != null
                && Fingerprint.matches(known.credentialMark(), spec.credential())) {
            guard = RejectionGuard.of(known);
        }
    }

    private void take(TokenRecord record) {
        RefreshPolicy.Validity validity = spec.automatic() ? validity(record.token()) : RefreshPolicy.UNLIMITED;
        current = Snapshot.of(record.generation(), record.token(), validity);
        refreshExpiresAt = record.refreshExpiresAt();
        gate = null;
        unsaved = null;
        rejectedBy = null;
        expiringTold = false;
        expiredTold = false;
    }

    RefreshPolicy.Validity validity(AccessToken token) {
        return spec.policy().validity(token.issuedAt(), token.expiresAt(), jitter);
    }

    /** A request failed: closes the gate, then tells. */
    void failed(AuthException failure, boolean background) {
        synchronized (this) {
            FailureGate before = gate;
            boolean served = current.served(engine.now());
            gate = FailureGate.after(before, failure, served, spec.credentialRetry(), engine.now(), engine.random());
            TokenEventType type = TokenReporter.typeOf(failure);
            boolean toldAlready = type == TokenEventType.REAUTHORIZATION_REQUIRED
                    && before != null
                    && TokenReporter.typeOf(before.failure()) == type;
            if (!toldAlready) {
                tell(type, failure.getMessage());
            }
        }
        if (background) {
            LOG.warn("{}: renewal failed, the present token is used on: {}", key(), failure.getMessage());
        }
        engine.deliver();
    }

    synchronized void forgetFailures() {
        gate = null;
        guard = RejectionGuard.OPEN;
    }

    /** Given up: no token, whatever was remembered of failures. */
    void forget() {
        synchronized (this) {
            forgetFailures();
            tell(TokenEventType.REVOKED, null);
            current = current.forgotten();
            refreshExpiresAt = null;
            unsaved = null;
            rejectedBy = null;
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
        if (disproven(generation, call)) {
            return false;
        }
        if (!guard.permits(call, engine.now())) {
            return false;
        }
        current = current.invalidated();
        rejectedBy = call;
        tell(TokenEventType.INVALIDATED, "The API rejected the token.");
        return true;
    }

    /** See {@link TokenManager#disproven}: whether this call had asked for the token that did not help it. */
    synchronized boolean disproven(long generation, String call) {
        if (!guard.awaitsProof(generation, call)) {
            return false;
        }
        guard = guard.struck(spec.createOnce(), engine.now());
        LOG.warn(
                "{}: the API rejected the new token too, so the fault is not the token's. Check its scopes and what its"
                        + " user may do. Such rejections bring no new token until '{}:refresh' is called or time passes.",
                key(),
                key().scheme());
        return true;
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
        if (!guard.awaitsProof(generation, call)) {
            return false;
        }
        guard = guard.proven();
        return true;
    }

    /** Tells of an end that comes near and of an end that came, once each. */
    void announce(long now) {
        announceEnd(now);
        engine.deliver();
    }

    private synchronized void announceEnd(long now) {
        AccessToken token = current.token();
        if (token == null || token.expiresAt() == null || current.rejected()) {
            return;
        }
        RefreshPolicy.Validity validity = validity(token);
        boolean nobodyRenews = !spec.automatic() || gate != null;
        if (!expiringTold && nobodyRenews && now >= validity.staleAt() && now < validity.expiredAt()) {
            expiringTold = true;
            tell(
                    TokenEventType.EXPIRING,
                    gate == null
                            ? Failures.attendedExpiry(token)
                            : gate.failure().getMessage());
        }
        if (!expiredTold && now >= validity.expiredAt()) {
            expiredTold = true;
            tell(TokenEventType.EXPIRED, null);
        }
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
