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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * One token and its life. Callers read it without a lock; whatever changes it goes through one flight at a time.
 * Thread-safe.
 */
public final class TokenManager {

    private final TokenEngine engine;
    private final TokenSpec spec;
    private final TokenLife life;
    private final TokenWatch watch;
    private final AtomicReference<Flight> flight = new AtomicReference<>();
    /** Whether the present token served a call: what nobody uses is not renewed for nobody. */
    private boolean used;

    TokenManager(TokenEngine engine, TokenSpec spec) {
        this.engine = engine;
        this.spec = spec;
        this.life = new TokenLife(engine, spec);
        this.watch = new TokenWatch(engine, life, this::look);
    }

    /** What this token is found by. */
    public TokenKey key() {
        return spec.key();
    }

    /** What the engine was told of it. */
    public TokenSpec spec() {
        return spec;
    }

    /**
     * The token if it can be served now, else null: no lock, no allocation, no I/O. A stale one is served, and its renewal
     * started beside that.
     */
    public Snapshot ready() {
        Snapshot token = life.current();
        long now = engine.now();
        if (!used) {
            used = true;
        }
        return now < token.staleAt() ? token : late(token, now);
    }

    private Snapshot late(Snapshot token, long now) {
        if (!token.served(now)) {
            return null;
        }
        if (!spec.automatic() || !spec.background()) {
            return token;
        }
        if (flight.get() != null) {
            // Whoever comes after such a renewal began would be served a token that dies on the way.
            return spec.policy().renewalRevokes() ? null : token;
        }
        FailureGate gate = life.gate();
        if (gate == null || !gate.closed(now)) {
            start(false, true);
        }
        return token;
    }

    /** The token, at once if it can be served now; else when the request for it ends, as a typed failure if it fails. */
    public CompletableFuture<Snapshot> get() {
        Snapshot token = ready();
        return token != null
                ? CompletableFuture.completedFuture(token)
                : start(false, false).handle(this::servedAnyway);
    }

    /** While the old token is served, a failed renewal is nobody's error. */
    private Snapshot servedAnyway(Snapshot token, Throwable failure) {
        Snapshot old = life.current();
        if (failure == null || old.served(engine.now())) {
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
            return result.get(spec.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw Failures.unwrap(e);
        } catch (TimeoutException e) {
            throw Failures.waitRanOut(spec);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TokenUnavailableException("Interrupted while waiting for a token for " + key() + ".");
        }
    }

    /** Renews now, whatever the age and whatever failed before. A fixed credential comes back as it is. */
    public CompletableFuture<Snapshot> refresh() {
        if (spec.fixed()) {
            return get();
        }
        life.forgetFailures();
        // A copy: who cancels it or gives it a deadline must not do so for all who wait.
        return start(true, false).copy();
    }

    /**
     * A caller saw the vendor reject a token: drop it, unless another one is there by now.
     *
     * @param generation the token that was rejected
     * @param call which call it was, the same text for the same call each time: a route, or a path
     * @return whether the next {@link #get()} gives another token; false means that the rejection is the vendor's answer
     */
    public boolean invalidate(long generation, String call) {
        if (life.current().generation() != generation) {
            return true;
        }
        RejectionGuard before = life.guard();
        boolean another = life.rejected(generation, call);
        remember(before);
        return another;
    }

    /** A restart must not begin anew with renewals that did not help. */
    private void remember(RejectionGuard before) {
        RejectionGuard guard = life.guard();
        if (guard != before) {
            engine.tryRun(() -> StoredGrant.rememberRejections(spec, guard));
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
        CompletableFuture<Snapshot> next =
                token != null ? CompletableFuture.completedFuture(token) : start(false, false);
        return next.thenApply(Optional::of);
    }

    /** A call that was replayed with a replacement was rejected again: that is the vendor's answer, and no reason to renew. */
    public void disproven(long generation, String call) {
        RejectionGuard before = life.guard();
        life.disproven(generation, call);
        remember(before);
    }

    /** The call that asked for a token succeeded with it. Any other call's success says nothing. */
    public void proven(long generation, String call) {
        RejectionGuard before = life.guard();
        if (life.proven(generation, call) && before.strikes() > 0) {
            remember(before);
        }
    }

    /**
     * Tells the vendor where it can be told, then forgets. The next {@link #get()} starts anew.
     *
     * @return whether the vendor was told
     */
    public CompletableFuture<Boolean> revoke() {
        Flight mine = Flight.revocation();
        Flight present = flight.compareAndExchange(null, mine);
        if (present != null) {
            return present.ended().thenCompose(ended -> revoke());
        }
        CompletableFuture<Boolean> told = new CompletableFuture<>();
        launch(mine, told::completeExceptionally, () -> {
            try {
                boolean vendorTold = TokenRevocation.run(spec, life);
                finish(mine, null);
                told.complete(vendorTold);
            } catch (RuntimeException | Error e) {
                finish(mine, Failures.unwrap(e));
                told.completeExceptionally(Failures.unwrap(e));
            }
        });
        return told;
    }

    /** Where the token stands. Asks nobody. */
    public TokenStatus status() {
        return life.status();
    }

    /** What is wrong with this token at present, if anything. */
    public Optional<TokenEvent> trouble() {
        return life.trouble();
    }

    /** The engine is closed: nothing will end the request under way, and nobody shall wait for it. */
    void abandon() {
        Flight stuck = flight.get();
        if (stuck != null) {
            stuck.result().completeExceptionally(Failures.stopping());
            stuck.ended().completeExceptionally(Failures.stopping());
        }
    }

    private CompletableFuture<Snapshot> start(boolean forced, boolean background) {
        Flight present = flight.get();
        if (present != null) {
            return join(present, forced, background);
        }
        FailureGate gate = life.gate();
        if (!forced && gate != null && gate.closed(engine.now())) {
            return CompletableFuture.failedFuture(gate.failure());
        }
        Flight mine = Flight.renewal(forced, background);
        present = flight.compareAndExchange(null, mine);
        if (present != null) {
            return join(present, forced, background);
        }
        takeOff(mine, gate);
        return mine.result();
    }

    /** Whoever wants a token while the old one is given up gets the next one. */
    private CompletableFuture<Snapshot> join(Flight present, boolean forced, boolean background) {
        return present.revoking() && !background
                ? present.ended().thenCompose(ended -> start(forced, false))
                : present.result();
    }

    private void takeOff(Flight mine, FailureGate gateSeen) {
        FailureGate gate = life.gate();
        // Another flight may have ended between the caller's look and this one's start.
        if (!mine.forced() && engine.now() < life.current().staleAt()) {
            finish(mine, null);
        } else if (!mine.forced() && gate != gateSeen && gate != null) {
            finish(mine, gate.failure());
        } else {
            engine.at(engine.now() + spec.patience().toMillis(), () -> losePatience(mine));
            TokenRenewal renewal = new TokenRenewal(engine, spec, life, mine);
            launch(
                    mine,
                    failure -> life.failed(failure, mine.background()),
                    () -> renewal.step(end -> finish(mine, end)));
        }
    }

    private void losePatience(Flight mine) {
        if (!mine.result().isDone()) {
            mine.result().completeExceptionally(Failures.waitRanOut(spec));
        }
    }

    private void launch(Flight mine, Consumer<AuthException> onRefusal, Runnable work) {
        try {
            engine.run(work);
        } catch (RuntimeException | Error e) {
            AuthException failure = Failures.notStarted(spec, e);
            onRefusal.accept(failure);
            finish(mine, failure);
        }
    }

    /** The slot is free before the waiters run, so that one of them may start the next flight. */
    private void finish(Flight mine, AuthException failure) {
        Snapshot token = life.current();
        flight.compareAndSet(mine, null);
        try {
            watch.arm();
        } finally {
            if (failure == null) {
                used = false;
                mine.result().complete(token);
            } else {
                mine.result().completeExceptionally(failure);
            }
            mine.ended().complete(null);
        }
    }

    /** Something may be due: renews what is used, and tells of what nobody renews. */
    private void look() {
        long now = engine.now();
        Snapshot token = life.current();
        life.announce(now);
        if (spec.automatic() && spec.background() && used && token.token() != null && now >= token.staleAt()) {
            start(false, true);
        }
    }
}
