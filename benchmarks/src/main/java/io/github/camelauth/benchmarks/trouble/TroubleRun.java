package io.github.camelauth.benchmarks.trouble;

import io.github.camelauth.benchmarks.virtual.VirtualTime;
import io.github.camelauth.token.engine.Snapshot;
import io.github.camelauth.token.engine.TokenEngine;
import io.github.camelauth.token.engine.TokenGrant;
import io.github.camelauth.token.engine.TokenRequest;
import io.github.camelauth.token.store.InMemoryTokenStore;
import io.github.camelauth.token.store.TokenStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Some processes over one store whose leases end by the true time, as a database's do: their clocks jump now and then, and
 * half of the renewals stand still for 20 s, before the server hears of them or after it answered. Used by one thread.
 */
public final class TroubleRun {

    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final int TICKS_BETWEEN_JUMPS = 3_000;

    private final VirtualTime truth = VirtualTime.start();
    private final RotatingIdp idp = new RotatingIdp(truth);
    private final List<Node> nodes = new ArrayList<>();
    private final Random random;
    private long deadServed;

    private TroubleRun(int processes, long seed) {
        random = new Random(seed);
        TokenStore store = new InMemoryTokenStore(truth);
        for (int i = 0; i < processes; i++) {
            int number = i;
            nodes.add(new Node(truth, store, request -> answer(request, number), this::served, seed));
        }
    }

    /** Runs over three lives of a token. */
    public static TroubleRun of(int processes, long seed) {
        TroubleRun run = new TroubleRun(processes, seed);
        run.pass(RotatingIdp.LIFE.multipliedBy(3));
        return run;
    }

    private TokenGrant answer(TokenRequest request, int number) {
        boolean pauses = random.nextBoolean();
        boolean before = random.nextBoolean();
        if (pauses && before) {
            pause(nodes.get(number));
        }
        TokenGrant answer = idp.answer(request);
        if (pauses && !before) {
            pause(nodes.get(number));
        }
        return answer;
    }

    /** Time passes for all others; then this one goes on as if nothing had been. */
    private void pause(Node node) {
        node.standStill(true);
        pass(PAUSE);
        node.standStill(false);
    }

    private void pass(Duration time) {
        for (long ticks = time.dividedBy(TokenEngine.TICK); ticks > 0; ticks--) {
            truth.advance(TokenEngine.TICK);
            for (Node node : nodes) {
                if (random.nextInt(TICKS_BETWEEN_JUMPS) == 0) {
                    node.jump(random.nextBoolean());
                }
                node.tick();
            }
        }
    }

    private void served(Snapshot token) {
        deadServed += idp.alive(token.token().value().reveal()) ? 0 : 1;
    }

    /** Calls that were given a token which had ended in truth. */
    public long deadServed() {
        return deadServed;
    }

    /** Refresh tokens that were presented twice. */
    public int doubleSpends() {
        return idp.doubleSpends();
    }

    /** Tokens issued. */
    public int renewals() {
        return idp.renewals();
    }
}
