package io.github.camelauth.token.engine;

import io.github.camelauth.event.TokenEvent;
import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.TokenKey;
import io.github.camelauth.token.store.TokenRecord;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known of one token at present, and the telling of each change. Reads take no lock; changes take this object's. */
final class TokenLife {

    private static final Logger LOG = LoggerFactory.getLogger(TokenLife.class);

    private final TokenPlace place;
    /** A float, since each account has one and it need not be finer. */
    private final float jitter;

    private TokenEnd end = TokenEnd.UNTOLD;
    private volatile FailureGate gate;
    private volatile TokenRecord unsaved;
    /** Null until the API rejected a token, which most accounts never see. */
    private volatile TokenRejections rejections;
    /** Its own where the grant can die of idleness, which most cannot. */
    private volatile KeepAlive keepAlive = KeepAlive.NEVER;

    TokenLife(TokenPlace place) {
        this.place = place;
        this.jitter = (float) place.spec().jitter();
    }

    TokenSpec spec() {
        return place.spec();
    }

    Snapshot current() {
        return place.current();
    }

    TokenReporter reporter() {
        return new TokenReporter(engine(), key());
    }

    FailureGate gate() {
        return gate;
    }

    KeepAlive keepAlive() {
        return keepAlive;
    }

    RejectionGuard guard() {
        TokenRejections known = rejections;
        return known == null ? RejectionGuard.OPEN : known.guard();
    }

    /** The token in use as it is still to be saved, null where it is saved. */
    TokenRecord unsaved() {
        return unsaved;
    }

    /** The token in use could not be saved; null where nothing is to be saved any more. */
    synchronized void unsaved(TokenRecord token) {
        unsaved = token;
    }

    /** This one is saved, or needs it no more. */
    synchronized void saved(TokenRecord token) {
        if (unsaved == token) {
            unsaved = null;
        }
    }

    /** A token to save, with what is known of it by now. */
    TokenRecord asUsed(TokenRecord token) {
        Snapshot used = current();
        return used.rejected() && used.generation() == token.generation() ? token.asRejected() : token;
    }

    /** A new token of our own: saved by now, where it is saved at all. */
    void accept(TokenRecord record) {
        synchronized (this) {
            boolean first = current().token() == null;
            take(record);
            if (rejections != null) {
                rejections.renewed(record.generation());
            }
            tell(first ? TokenEventType.ACQUIRED : TokenEventType.REFRESHED, null);
        }
        engine().deliver();
    }

    /** A token that the store held: from before a restart, or another process's success. */
    void adopt(TokenRecord record) {
        synchronized (this) {
            boolean first = current().token() == null;
            take(record);
            replaced();
            if (first) {
                LOG.info("{}: the stored token {} is used", key(), TokenStatus.fingerprint(record.token()));
            } else {
                tell(TokenEventType.REFRESHED, null);
            }
        }
        engine().deliver();
    }

    private void take(TokenRecord record) {
        if (current().generation() == 0 && record.rejections() != null) {
            rejections().recall(record.rejections());
        }
        place.serve(snapshot(record.generation(), record.token()));
        keepAlive(record);
        gate = null;
        unsaved = null;
        end = TokenEnd.UNTOLD;
    }

    private void keepAlive(TokenRecord record) {
        if (keepAlive == KeepAlive.NEVER && GrantLife.of(record, jitter) != GrantLife.UNLIMITED) {
            keepAlive = new KeepAlive(spec(), reporter(), jitter);
        }
        keepAlive.begin(record);
    }

    private TokenRejections rejections() {
        if (rejections == null) {
            rejections = new TokenRejections(engine(), spec());
        }
        return rejections;
    }

    private void replaced() {
        if (rejections != null) {
            rejections.replaced();
        }
    }

    private Snapshot snapshot(long generation, AccessToken token) {
        return Snapshot.of(generation, token, spec().automatic() ? validity(token) : RefreshPolicy.UNLIMITED);
    }

    /** A renewal begins. Where it kills the token being served, even a fresh one is not served meanwhile. */
    synchronized void renewing() {
        if (spec().policy().renewalRevokes() && current().served(engine().now())) {
            place.serve(current().dying());
        }
    }

    RefreshPolicy.Validity validity(AccessToken token) {
        return spec().policy().validity(token.issuedAt(), token.expiresAt(), jitter);
    }

    /** A request failed: closes the gate, then tells. */
    void failed(AuthException failure, boolean background) {
        synchronized (this) {
            FailureGate before = gate;
            boolean served = current().served(engine().now());
            if (served && spec().policy().renewalRevokes()) {
                place.serve(snapshot(current().generation(), current().token()));
            }
            gate = FailureGate.after(
                    before, failure, served, spec().credentialRetry(), engine().now(), engine().random());
            reporter().tellFailure(failure, before, current());
            keepAlive.failed(failure.failureClass(), engine().now());
            keepAlive.announce(current(), gate, engine().now());
            if (failure.failureClass() == FailureClass.TERMINAL) {
                // No further attempt will come before the end, so nobody would look at this token until then.
                end = end.announced(this, engine().now());
            }
        }
        if (background) {
            warn(failure);
        }
        engine().deliver();
    }

    private void warn(AuthException failure) {
        LOG.warn(
                current().served(engine().now())
                        ? "{}: renewal failed, the present token is used on: {}"
                        : "{}: a renewal that no message waits for failed: {}",
                key(),
                failure.getMessage());
    }

    /** Whether to look into the store now for help that came from elsewhere; if so, the next look is a pause away. */
    synchronized boolean looksAround(long now) {
        FailureGate closed = gate;
        if (place.spec().fixed() || closed == null || !closed.looksAround(now)) {
            return false;
        }
        gate = closed.looked(now);
        return true;
    }

    /** See {@link TokenManager#refused}. */
    void refused(String why) {
        synchronized (this) {
            tell(TokenEventType.REFRESH_FAILED, why);
        }
        engine().deliver();
    }

    synchronized void forgetFailures() {
        gate = null;
        if (rejections != null) {
            rejections.forget();
        }
    }

    /** Given up: no token, whatever was remembered of failures. */
    void forget() {
        synchronized (this) {
            forgetFailures();
            tell(TokenEventType.REVOKED, null);
            place.serve(current().forgotten());
            keepAlive.forget();
            unsaved = null;
            replaced();
        }
        engine().deliver();
    }

    /** See {@link TokenManager#invalidate}. */
    boolean rejected(long generation, String call) {
        boolean another = reject(generation, call);
        engine().deliver();
        return another;
    }

    private synchronized boolean reject(long generation, String call) {
        if (current().generation() != generation || current().token() == null) {
            return true;
        }
        if (!current().rejected()) {
            Snapshot next = rejections().after(current(), call);
            if (next == current()) {
                return false;
            }
            place.serve(next);
            tell(TokenEventType.INVALIDATED, spec().fixed() ? Failures.fixedRejected(key()) : Failures.REJECTED);
        }
        return !spec().fixed();
    }

    synchronized void disproven(long generation, String call) {
        if (rejections != null) {
            rejections.disproven(generation, call);
        }
    }

    synchronized boolean proven(long generation, String call) {
        return rejections != null && rejections.proven(generation, call);
    }

    /** A grant in the store whose token is of no use any more: it is kept alive all the same. */
    synchronized void watch(TokenRecord record) {
        if (current().generation() == 0) {
            keepAlive(record);
        }
    }

    /** Tells of an end that comes near and of an end that came, once each. */
    void announce(long now) {
        synchronized (this) {
            end = end.announced(this, now);
            keepAlive.announce(current(), gate, now);
        }
        engine().deliver();
    }

    TokenStatus status() {
        Snapshot token = current();
        long staleAt =
                token.token() == null ? Long.MIN_VALUE : validity(token.token()).staleAt();
        return TokenStatus.of(key(), token, keepAlive.endsAt(), gate, staleAt, engine().now());
    }

    /** What an event consumer that came late should hear: the present trouble, as the event it missed. */
    synchronized Optional<TokenEvent> trouble() {
        return reporter().trouble(current(), gate).or(() -> end.trouble(this));
    }

    private void tell(TokenEventType type, String error) {
        reporter().tell(type, current(), error);
    }

    private TokenEngine engine() {
        return place.engine();
    }

    private TokenKey key() {
        return spec().key();
    }
}
