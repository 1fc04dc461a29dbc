package io.github.camelauth.token.engine;

import static io.github.camelauth.token.engine.TestTokens.STORE_KEY;

import io.github.camelauth.event.TokenEvent;
import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.store.InMemoryTokenStore;
import io.github.camelauth.token.store.TokenRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One token under test: an engine, its time, its store and its vendor. Requests run on the calling thread unless a test asks
 * for threads. {@link #start} again is a restart, over the same store.
 */
final class TokenRig implements AutoCloseable {

    final VirtualTime time = new VirtualTime();
    final FaultyTokenStore store = new FaultyTokenStore(new InMemoryTokenStore(time));
    final ScriptedTokenClient client = new ScriptedTokenClient();
    final List<TokenEvent> events = new CopyOnWriteArrayList<>();
    TokenEngine engine;
    TokenManager manager;

    Renewability renewability = Renewability.AUTOMATIC;
    RefreshPolicy policy = new RefreshPolicy(null, null, false);
    boolean createOnce;
    boolean storeless;
    boolean background = true;
    Duration patience = Duration.ofSeconds(20);
    Duration credentialRetry = Duration.ofHours(6);
    String credential = "password";
    String provisioned;
    Executor worker = Runnable::run;

    private ExecutorService pool;

    /** Requests run on threads of their own from here on. */
    TokenRig onThreads() {
        pool = Executors.newFixedThreadPool(4);
        worker = pool;
        return this;
    }

    TokenRig start() {
        if (engine != null) {
            time.stopped(engine);
        }
        engine = newEngine();
        manager = managerOf(engine, "default");
        return this;
    }

    /** Another process over the same store, at the same time. */
    TokenManager sibling() {
        return managerOf(newEngine(), "default");
    }

    TokenManager managerOf(TokenEngine of, String account) {
        return of.manager(TestTokens.key(account), () -> spec(account));
    }

    private TokenEngine newEngine() {
        TokenEngine made = new TokenEngine(time, time::nanos, worker, new Random(7));
        made.events().add(events::add);
        time.tickedBy(made);
        return made;
    }

    private TokenSpec spec(String account) {
        return new TokenSpec(
                TestTokens.key(account),
                storeless ? null : STORE_KEY,
                storeless ? null : store,
                client,
                renewability,
                createOnce,
                policy,
                patience,
                background,
                credentialRetry,
                Secret.of(credential),
                Secret.ofNullable(provisioned));
    }

    TokenRecord stored() {
        return store.load(STORE_KEY).orElse(TokenRecord.NONE);
    }

    Instant nextAttemptAt() {
        return manager.status().nextAttemptAt();
    }

    int requests() {
        return client.requests.size();
    }

    /** Moves the time on to the moment when the closed gate opens. */
    void toNextAttempt() {
        time.advanceTo(nextAttemptAt());
    }

    List<TokenEventType> eventTypes() {
        return events.stream().map(TokenEvent::type).toList();
    }

    static String valueOf(Snapshot token) {
        return token.token().value().reveal();
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }
}
