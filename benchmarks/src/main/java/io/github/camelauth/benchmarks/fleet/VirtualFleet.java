package io.github.camelauth.benchmarks.fleet;

import io.github.camelauth.benchmarks.peer.OurAccounts;
import io.github.camelauth.benchmarks.peer.OurSpecs;
import io.github.camelauth.benchmarks.virtual.VirtualTime;
import io.github.camelauth.benchmarks.virtual.VirtualWorkers;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.TokenKey;
import io.github.camelauth.token.engine.RefreshPolicy;
import io.github.camelauth.token.engine.TokenEngine;
import io.github.camelauth.token.engine.TokenGrant;
import io.github.camelauth.token.engine.TokenManager;
import io.github.camelauth.token.engine.TokenRequest;
import io.github.camelauth.token.store.InMemoryTokenStore;
import io.github.camelauth.token.store.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.function.Function;

/** Many accounts of one engine in virtual time, their tokens living 30 minutes, with our default margins. Used by one thread. */
public final class VirtualFleet {

    /** How long each token lives. */
    public static final Duration LIFE = Duration.ofMinutes(30);

    private final VirtualTime time = VirtualTime.start();
    private final VirtualWorkers workers = new VirtualWorkers();
    private final TokenEngine engine = new TokenEngine(time, time::nanos, workers, new Random(7));
    private final OurSpecs specs;
    private final TokenManager[] accounts;
    private final int stepsEachTick;
    private final Demand demand = new Demand();
    private int issued;

    /**
     * @param size how many accounts
     * @param stepsEachTick how many requests end in one tick: what the workers and the server can do in 100 ms
     */
    public VirtualFleet(int size, int stepsEachTick) {
        this(size, stepsEachTick, InMemoryTokenStore::new);
    }

    /** @param store made for the fleet's clock */
    public VirtualFleet(int size, int stepsEachTick, Function<Clock, TokenStore> store) {
        this.specs = new OurSpecs(store.apply(time), this::answer, new RefreshPolicy(null, null, false));
        this.accounts = new TokenManager[size];
        this.stepsEachTick = stepsEachTick;
    }

    /** An account's first call. */
    public void join(int number) {
        TokenKey key = OurAccounts.key(number);
        accounts[number] = engine.manager(key, () -> specs.of(key));
        accounts[number].get();
    }

    /**
     * A later call of an account.
     *
     * @return whether it is served at once
     */
    public boolean call(int number) {
        return accounts[number].ready() != null;
    }

    /** Whether an account has had a token. */
    public boolean begun(int number) {
        return accounts[number] != null && accounts[number].status().generation() > 0;
    }

    /** One tick later. */
    public void tick() {
        time.advance(TokenEngine.TICK);
        engine.tick();
        workers.work(stepsEachTick);
    }

    /** What was asked of the server, and when. */
    public Demand demand() {
        return demand;
    }

    private TokenGrant answer(TokenRequest request) {
        demand.add(time.nanos() / 1_000_000);
        Secret value = Secret.of("token-%08d".formatted(++issued));
        return TokenGrant.of(
                new AccessToken(value, "Bearer", request.now(), request.now().plus(LIFE)));
    }
}
