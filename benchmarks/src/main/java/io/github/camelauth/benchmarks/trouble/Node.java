package io.github.camelauth.benchmarks.trouble;

import io.github.camelauth.benchmarks.peer.OurSpecs;
import io.github.camelauth.benchmarks.virtual.VirtualTime;
import io.github.camelauth.benchmarks.virtual.VirtualWorkers;
import io.github.camelauth.token.TokenKey;
import io.github.camelauth.token.engine.RefreshPolicy;
import io.github.camelauth.token.engine.Snapshot;
import io.github.camelauth.token.engine.TokenClient;
import io.github.camelauth.token.engine.TokenEngine;
import io.github.camelauth.token.engine.TokenManager;
import io.github.camelauth.token.store.TokenStore;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;

/** One process with an engine of its own; its route calls at each tick. Used by one thread. */
final class Node {

    private static final Duration JUMP = Duration.ofMinutes(5);
    private static final int STEPS = 8;

    private final VirtualTime clock;
    private final VirtualWorkers workers = new VirtualWorkers();
    private final TokenEngine engine;
    private final TokenManager manager;
    private final Consumer<Snapshot> served;
    private boolean wrong;
    private boolean standsStill;

    /** @param served hears of each token that a caller got */
    Node(VirtualTime truth, TokenStore store, TokenClient client, Consumer<Snapshot> served, long run) {
        this.clock = truth.machine();
        this.served = served;
        this.engine = new TokenEngine(clock, clock::nanos, workers, new Random(run));
        OurSpecs specs = new OurSpecs(store, client, new RefreshPolicy(null, null, false));
        // Another name for each run, since the jitter follows from it.
        TokenKey key = OurSpecs.key("principal-" + run);
        this.manager = engine.manager(key, () -> specs.of(key));
    }

    /** Sets a right clock wrong, by five minutes either way, and a wrong one right. */
    void jump(boolean ahead) {
        wrong = !wrong;
        clock.wrongBy(!wrong ? Duration.ZERO : ahead ? JUMP : JUMP.negated());
    }

    /** From here on it does nothing, or goes on. */
    void standStill(boolean now) {
        standsStill = now;
    }

    void tick() {
        if (standsStill) {
            return;
        }
        engine.tick();
        workers.work(STEPS);
        manager.get().thenAccept(served);
    }
}
