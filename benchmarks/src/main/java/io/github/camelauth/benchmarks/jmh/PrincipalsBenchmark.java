package io.github.camelauth.benchmarks.jmh;

import io.github.camelauth.benchmarks.idp.StubIdp;
import io.github.camelauth.benchmarks.peer.OurAccounts;
import io.github.camelauth.benchmarks.peer.Rules;
import io.github.camelauth.token.TokenKey;
import io.github.camelauth.token.engine.TokenManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A principal's credential found by its key, in random order, beside a bare map of the same keys. */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PrincipalsBenchmark {

    /** How many. */
    @Param({"1", "100000"})
    public int principals;

    /** Whether a call brings a key of its own, as one that is made of a message does, or the very key of the map. */
    @Param({"false", "true"})
    public boolean ownKeys;

    private final Map<TokenKey, TokenManager> bare = new ConcurrentHashMap<>();
    private OurAccounts accounts;
    private TokenKey[] order;

    /** Gets every token. */
    @Setup
    public void start() {
        accounts = new OurAccounts(
                new Rules(new StubIdp(Duration.ofHours(10)), Duration.ofMinutes(5), Duration.ofMinutes(1)));
        order = new TokenKey[principals];
        for (int i = 0; i < principals; i++) {
            TokenKey key = OurAccounts.key(i);
            accounts.manager(key).await();
            bare.put(key, accounts.manager(key));
            order[i] = ownKeys ? OurAccounts.key(i) : key;
        }
        Collections.shuffle(Arrays.asList(order), new Random(7));
    }

    /** Ends the threads. */
    @TearDown
    public void stop() {
        accounts.close();
    }

    /** The look-up alone. */
    @Benchmark
    public Object bareMap(Place place) {
        return bare.get(place.next(order));
    }

    /** The look-up, and the token if it can be served. */
    @Benchmark
    public Object ours(Place place) {
        return accounts.manager(place.next(order)).ready();
    }

    /** Where one thread is in the order. */
    @State(Scope.Thread)
    public static class Place {
        private int index;

        TokenKey next(TokenKey[] order) {
            index = index + 1 < order.length ? index + 1 : 0;
            return order[index];
        }
    }
}
