package io.github.camelauth.token.engine;

import io.github.camelauth.event.TokenEvent;
import io.github.camelauth.event.TokenEvents;
import io.github.camelauth.token.TokenKey;
import io.github.camelauth.token.store.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All tokens of one CamelContext. One tick moves the time on and starts what is due; requests to vendors run on the worker.
 * Thread-safe. Whoever makes an engine calls {@link #tick()} every {@link #TICK} and {@link #close} at the end.
 */
public final class TokenEngine {

    private static final Logger LOG = LoggerFactory.getLogger(TokenEngine.class);

    /** How often {@link #tick()} is to be called. */
    public static final Duration TICK = Duration.ofMillis(100);

    private final Map<TokenKey, TokenManager> managers = new ConcurrentHashMap<>();
    private final RetiredManagers retired = new RetiredManagers(this);
    private final TokenEvents events = new TokenEvents();
    private final Schedule schedule = new Schedule();
    private final UnderWay underWay = new UnderWay();
    private final EventRelay relay = new EventRelay(events);
    private final TokenRequests requests;
    private final EngineTime time;
    private final Executor worker;
    private final RandomGenerator random;

    /**
     * @param clock the wall clock
     * @param monotonic nanoseconds of a clock that never goes back ({@link System#nanoTime})
     * @param worker runs requests to vendors; may reject
     * @param random spreads retries
     */
    public TokenEngine(Clock clock, LongSupplier monotonic, Executor worker, RandomGenerator random) {
        this.time = new EngineTime(clock, monotonic);
        this.requests = new TokenRequests(monotonic);
        this.worker = worker;
        this.random = random;
    }

    /** The manager of one token, made at its first mention. */
    public TokenManager manager(TokenKey key, Supplier<TokenSpec> spec) {
        TokenManager present = managers.get(key);
        return present != null ? present : managers.computeIfAbsent(key, k -> new TokenManager(this, spec.get()));
    }

    /** All tokens there are. */
    public Collection<TokenManager> managers() {
        return managers.values();
    }

    /**
     * Another manager takes this one's place, as after a change of the password: it is shown no more and does nothing by
     * itself any more. Who still holds it is served, what it has under way ends as it would have, and an answer is saved.
     */
    public void retire(TokenManager manager) {
        if (managers.remove(manager.key(), manager)) {
            retired.add(manager);
        }
    }

    /** Those that were retired and are not done yet. */
    RetiredManagers retired() {
        return retired;
    }

    /** Where to listen for changes. */
    public TokenEvents events() {
        return events;
    }

    /** Where to listen for requests to vendors. */
    public TokenRequests requests() {
        return requests;
    }

    /** Moves the time on and starts what is due. Quick: it only starts things. Throws nothing, so that the ticks go on. */
    public void tick() {
        schedule.due(time.tick()).forEach(TokenEngine::runGuarded);
    }

    /**
     * Starts no more requests, and waits for those under way, so that an answer on its way is still saved. What a store
     * refused so far is offered to it once more. Whoever waits for a request that did not end by then gets a typed failure.
     *
     * @return whether all of them ended in time
     */
    public boolean close(Duration patience) {
        boolean ended = underWay.close(patience);
        saveLast();
        all().forEach(TokenManager::abandon);
        return ended;
    }

    private List<TokenManager> all() {
        return Stream.concat(managers.values().stream(), retired.stream()).toList();
    }

    /** A store that fails is not asked for each of its many tokens: the shutdown would wait for each. */
    private void saveLast() {
        Set<TokenStore> down = Collections.newSetFromMap(new IdentityHashMap<>());
        for (TokenManager manager : all()) {
            TokenStore store = manager.spec().store();
            if (manager.unsaved() && !down.contains(store) && !manager.saveLast()) {
                down.add(store);
            }
        }
    }

    /** The engine's time, as of the last tick, in milliseconds since the epoch. */
    long now() {
        return time.millis();
    }

    Instant instant() {
        return time.instant();
    }

    RandomGenerator random() {
        return random;
    }

    void at(long millis, Runnable task) {
        schedule.add(millis, now(), task);
    }

    /** Takes an event at the time of the change; {@link #deliver} tells it. */
    void tell(TokenEvent event) {
        relay.add(event);
    }

    /** Tells what happened; called where no lock is held. */
    void deliver() {
        relay.deliver();
    }

    /** Runs one step of a request; throws what the worker throws when it rejects, and never what the step throws. */
    void run(Runnable step) {
        if (!underWay.enter()) {
            throw Failures.stopping();
        }
        try {
            worker.execute(() -> {
                try {
                    runGuarded(step);
                } finally {
                    underWay.leave();
                }
            });
        } catch (RuntimeException | Error e) {
            underWay.leave();
            throw e;
        }
    }

    private static void runGuarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            LOG.error("A step of a token's life failed. Please report it.", e);
        }
    }

    /** Like {@link #run}, for work that may be left out. */
    boolean tryRun(Runnable step) {
        try {
            run(step);
            return true;
        } catch (RuntimeException | Error busyOrClosed) {
            return false;
        }
    }
}
