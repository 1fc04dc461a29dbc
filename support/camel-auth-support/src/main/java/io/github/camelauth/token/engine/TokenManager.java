package io.github.camelauth.token.engine;

import io.github.camelauth.event.TokenEvent;
import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.TokenKey;
import io.github.camelauth.token.TokenUnavailableException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * One token and its life. Callers read it without a lock; whatever changes it goes through one flight at a time.
 * Thread-safe.
 */
public final class TokenManager extends TokenPlace {

    /** Whether the present token served a call: what nobody uses is not renewed for nobody. */
    private boolean used;

    TokenManager(TokenEngine engine, TokenSpec spec) {
        super(engine, spec);
    }

    /** What this token is found by. */
    public TokenKey key() {
        return spec().key();
    }

    /**
     * The token if it can be served now, else null: no lock, no allocation, no I/O. A stale one is served, and its renewal
     * started beside that.
     */
    public Snapshot ready() {
        Snapshot token = current();
        long now = engine().now();
        if (!used) {
            used = true;
        }
        return now < token.staleAt() ? token : late(token, now);
    }

    private Snapshot late(Snapshot token, long now) {
        if (!token.served(now)) {
            return null;
        }
        if (!spec().automatic() || !spec().background() || retired()) {
            return token;
        }
        if (flight() != null) {
            // Whoever comes after such a renewal began would be served a token that dies on the way.
            return spec().policy().renewalRevokes() ? null : token;
        }
        FailureGate gate = life().gate();
        if (gate == null || !gate.closed(now)) {
            flights().start(false, true);
        }
        return token;
    }

    /**
     * Looks into the store for a token from before a restart, or from before a change of the credential, in the background,
     * and goes on keeping its grant alive. Asks no vendor, but for a grant that is due already.
     */
    public void load() {
        if (!spec().fixed() && current().generation() == 0) {
            flights().load();
        }
    }

    /** The token, at once if it can be served now; else when the request for it ends, as a typed failure if it fails. */
    public CompletableFuture<Snapshot> get() {
        Snapshot token = ready();
        return token != null
                ? CompletableFuture.completedFuture(token)
                : flights().start(false, false).handle(this::servedAnyway);
    }

    /** While the old token is served, a failed renewal is nobody's error. */
    private Snapshot servedAnyway(Snapshot token, Throwable failure) {
        Snapshot old = current();
        if (failure == null || old.served(engine().now())) {
            return failure == null ? token : old;
        }
        throw Failures.unwrap(failure);
    }

    /**
     * Like {@link #get()}, for callers that can only block.
     *
     * @throws AuthException typed; {@link TokenUnavailableException} when the wait runs out, while the request goes on
     */
    public Snapshot await() {
        Snapshot token = ready();
        return token != null ? token : await(get());
    }

    /** Waits for a result of this manager, within the patience of its account. */
    public <T> T await(CompletableFuture<T> result) {
        try {
            return result.get(spec().patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw Failures.unwrap(e);
        } catch (TimeoutException e) {
            throw Failures.waitRanOut(spec());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TokenUnavailableException("Interrupted while waiting for a token for " + key() + ".");
        }
    }

    /** Renews now, whatever the age and whatever failed before. A fixed credential comes back as it is. */
    public CompletableFuture<Snapshot> refresh() {
        if (spec().fixed()) {
            return get();
        }
        life().forgetFailures();
        // A copy: who cancels it or gives it a deadline must not do so for all who wait.
        return flights().start(true, false).copy();
    }

    /**
     * A caller saw the vendor reject a token: drop it, unless another one is there by now.
     *
     * @param generation the token that was rejected
     * @param call which call it was, the same text for the same call each time: a route, or a path
     * @return whether the next {@link #get()} gives another token; false means that the rejection is the vendor's answer
     */
    public boolean invalidate(long generation, String call) {
        Snapshot token = current();
        if (token.generation() != generation) {
            return true;
        }
        RejectionGuard before = life().guard();
        boolean another = life().rejected(generation, call);
        remember(before);
        // Once, and not for each of the many calls that the dropped token was on.
        if (another && !token.rejected() && current().rejected()) {
            engine().tryRun(() -> StoredGrant.rememberRejected(spec(), generation));
        }
        return another;
    }

    /** A restart must not begin anew with renewals that did not help. */
    private void remember(RejectionGuard before) {
        RejectionGuard guard = life().guard();
        if (guard != before) {
            engine().tryRun(() -> StoredGrant.rememberRejections(spec(), guard));
        }
    }

    /**
     * What to replay a rejected call with: a newer token that is there already, or the one that a renewal brings.
     *
     * @return empty when no token will help, and the rejection is the vendor's answer
     */
    public CompletableFuture<Optional<Snapshot>> replacement(long generation, String call) {
        if (!invalidate(generation, call)) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        Snapshot token = ready();
        CompletableFuture<Snapshot> next = token != null
                ? CompletableFuture.completedFuture(token)
                : flights().start(false, false);
        return next.thenApply(Optional::of);
    }

    /** A call that was replayed with a replacement was rejected again: that is the vendor's answer, and no reason to renew. */
    public void disproven(long generation, String call) {
        RejectionGuard before = life().guard();
        life().disproven(generation, call);
        remember(before);
    }

    /** The call that asked for a token succeeded with it. Any other call's success says nothing. */
    public void proven(long generation, String call) {
        RejectionGuard before = life().guard();
        if (life().proven(generation, call) && before.strikes() > 0) {
            remember(before);
        }
    }

    /**
     * Puts a grant in place that a person gave: whatever failed or was refused before is forgotten, and all who use this
     * token go on by themselves.
     *
     * @param exchange brings the grant, once; blocks; on a worker thread
     * @return the new token; a typed failure leaves all as it was
     */
    public CompletableFuture<Snapshot> authorize(Function<TokenRequest, TokenGrant> exchange) {
        return flights().authorize(exchange);
    }

    /**
     * Tells the vendor where it can be told, then forgets. The next {@link #get()} starts anew.
     *
     * @return whether the vendor was told
     */
    public CompletableFuture<Boolean> revoke() {
        return flights().revoke();
    }

    /** Something that could have brought a token was refused before anybody was asked: tells of it, and changes nothing. */
    public void refused(String why) {
        life().refused(why);
    }

    /** Where the token stands. Asks nobody. */
    public TokenStatus status() {
        return life().status();
    }

    /** What is wrong with this token at present, if anything. */
    public Optional<TokenEvent> trouble() {
        return life().trouble();
    }

    /** Another one takes its place: from here on it does nothing that nobody waits for. A request under way goes on. */
    void retire() {
        end();
    }

    /** Whether no request is under way, and the store has what memory has. */
    boolean settled() {
        return flight() == null && !unsaved();
    }

    /** Another manager is about to renew this one's grant: stores first what only memory holds. */
    void saveFirst(StoredGrant grant) {
        UnsavedToken.saveFirst(life(), grant, spec());
    }

    /** The engine stops: whether there is a token that only memory holds. */
    boolean unsaved() {
        return life().unsaved() != null;
    }

    /** The engine stops: stores what only memory holds, or gives false where the store still fails. */
    boolean saveLast() {
        return UnsavedToken.saveLast(life(), spec());
    }

    /** The engine is closed: nobody shall wait for what will not end any more. */
    void abandon() {
        flights().abandon();
    }

    @Override
    void flightEnded(boolean renewed) {
        if (renewed) {
            used = false;
        }
        if (!spec().automatic()) {
            // A stored token may be near its end already when it is taken up.
            life().announce(engine().now());
        }
        arm();
    }

    /** Something may be due: renews what is used or would die of idleness, and tells of what nobody renews. */
    @Override
    void look() {
        long now = engine().now();
        life().announce(now);
        if (dueForUse(now) || life().keepAlive().takesTurn(life().gate(), now)) {
            flights().start(false, true);
        }
    }

    private TokenFlights flights() {
        return new TokenFlights(this);
    }

    private boolean dueForUse(long now) {
        Snapshot token = current();
        return spec().automatic() && spec().background() && used && token.token() != null && now >= token.staleAt();
    }
}
