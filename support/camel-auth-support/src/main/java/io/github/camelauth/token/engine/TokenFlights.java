package io.github.camelauth.token.engine;

import io.github.camelauth.token.AuthException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The requests for one token: one at a time, shared by all who want one. Made for each use, since all of its state is the
 * {@link TokenPlace}'s. Thread-safe.
 */
final class TokenFlights {

    private static final Logger LOG = LoggerFactory.getLogger(TokenFlights.class);

    private final TokenPlace place;
    private final TokenEngine engine;
    private final TokenSpec spec;
    private final TokenLife life;

    TokenFlights(TokenPlace place) {
        this.place = place;
        this.engine = place.engine();
        this.spec = place.spec();
        this.life = place.life();
    }

    /** See {@link TokenManager#revoke}. */
    CompletableFuture<Boolean> revoke() {
        TokenRevocation revocation = new TokenRevocation(engine, spec, life);
        return aside(revocation::attempt, revocation::told);
    }

    /** See {@link TokenManager#authorize}. */
    CompletableFuture<Snapshot> authorize(Function<TokenRequest, TokenGrant> exchange) {
        return aside(new TokenAuthorization(engine, spec, life, exchange)::attempt, life::current);
    }

    /** Work that nobody shares; it waits for a request under way first. */
    private <T> CompletableFuture<T> aside(BooleanSupplier attempt, Supplier<T> result) {
        Flight mine = Flight.bringingNone();
        Flight present = place.claim(mine);
        if (present != null) {
            return present.ended().thenCompose(free -> aside(attempt, result));
        }
        LeasedWork work = new LeasedWork(engine, spec, attempt, failure -> finish(mine, failure));
        launch(mine, failure -> {}, work::step);
        // Of the flight, so that it also ends when the engine closes while the work still waits for its lease.
        return mine.result().thenApply(token -> result.get());
    }

    /** See {@link TokenManager#load}. */
    void load() {
        Flight mine = Flight.bringingNone();
        if (place.claim(mine) != null) {
            return;
        }
        launch(mine, failure -> {}, () -> {
            try {
                StoredGrant grant = new StoredGrant(spec.store(), spec.storeKey(), "load");
                new StoredAnswer(engine, spec, life).recall(grant.load());
                finish(mine, null);
            } catch (RuntimeException | Error e) {
                LOG.warn(
                        "{}: the token store does not answer: {}",
                        spec.key(),
                        Failures.unwrap(e).getMessage());
                finish(mine, Failures.unwrap(e));
            }
        });
    }

    /** The engine is closed: nothing will end the request under way, and nobody shall wait for it. */
    void abandon() {
        Flight stuck = place.flight();
        if (stuck != null) {
            stuck.result().completeExceptionally(Failures.stopping());
            stuck.ended().completeExceptionally(Failures.stopping());
        }
    }

    /**
     * Starts a request, or joins the one under way.
     *
     * @return what it brings; at once the cached failure while the gate is closed and nobody forces it
     */
    CompletableFuture<Snapshot> start(boolean forced, boolean background) {
        Flight present = place.flight();
        if (present != null) {
            return join(present, forced, background);
        }
        FailureGate gate = life.gate();
        if (!forced && gate != null && gate.closed(engine.now())) {
            if (background || !life.looksAround(engine.now())) {
                return CompletableFuture.failedFuture(gate.failure());
            }
            load();
            return start(false, false);
        }
        Flight mine = Flight.renewal(forced, background);
        present = place.claim(mine);
        if (present != null) {
            return join(present, forced, background);
        }
        takeOff(mine, gate);
        return mine.result();
    }

    /** Whoever wants a token while the old one is given up, or the store looked into, asks again after that. */
    private CompletableFuture<Snapshot> join(Flight present, boolean forced, boolean background) {
        if (present.aside() && !background) {
            return present.ended().thenCompose(free -> start(forced, false));
        }
        if (background) {
            return present.result();
        }
        return forced && !present.forced() ? insist(present) : present.result().thenCompose(this::unlessRejected);
    }

    /** A flight that is about to end brings a token that may have been rejected since: whoever came after that asks again. */
    private CompletableFuture<Snapshot> unlessRejected(Snapshot token) {
        Snapshot now = life.current();
        boolean dropped = now.generation() == token.generation() && now.rejected() && !now.served(engine.now());
        return dropped ? start(false, false) : CompletableFuture.completedFuture(token);
    }

    /** Whoever said to renew shares a request to the vendor, but not an answer out of the store. */
    private CompletableFuture<Snapshot> insist(Flight present) {
        return present.result().handle((token, failure) -> token).thenCompose(any -> {
            boolean stillUnderWay = place.flight() == present;
            return stillUnderWay || present.asked().get() ? present.result() : start(true, false);
        });
    }

    private void takeOff(Flight mine, FailureGate gateSeen) {
        FailureGate gate = life.gate();
        // Another flight may have ended between the caller's look and this one's start.
        if (!mine.forced()
                && engine.now() < life.current().staleAt()
                && !life.keepAlive().due(engine.now())) {
            finish(mine, null);
        } else if (!mine.forced() && gate != gateSeen && gate != null) {
            finish(mine, gate.failure());
        } else {
            engine.at(engine.now() + spec.patience().toMillis(), () -> losePatience(mine));
            life.renewing();
            TokenRenewal renewal = new TokenRenewal(engine, spec, life, mine);
            LeasedWork work = new LeasedWork(engine, spec, renewal::attempt, failure -> {
                if (failure != null) {
                    life.failed(failure, mine.background());
                }
                finish(mine, failure);
            });
            launch(mine, failure -> life.failed(failure, mine.background()), work::step);
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
        place.free(mine);
        try {
            place.flightEnded(failure == null);
        } finally {
            if (failure == null) {
                mine.result().complete(token);
            } else {
                mine.result().completeExceptionally(failure);
            }
            mine.ended().complete(null);
        }
    }
}
