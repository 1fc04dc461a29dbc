package io.github.camelauth.benchmarks.scenario;

import io.github.camelauth.benchmarks.fleet.ElsewhereStore;
import io.github.camelauth.benchmarks.fleet.VirtualFleet;
import io.github.camelauth.benchmarks.idp.StubIdp;
import io.github.camelauth.benchmarks.peer.Contender;
import io.github.camelauth.benchmarks.peer.Crowd;
import io.github.camelauth.benchmarks.peer.OurAccounts;
import io.github.camelauth.benchmarks.peer.Rules;
import io.github.camelauth.benchmarks.report.Goal;
import io.github.camelauth.benchmarks.report.Row;
import io.github.camelauth.token.store.InMemoryTokenStore;
import io.github.camelauth.token.store.TokenStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** B8: what an account costs in memory, and whether it costs a thread. */
public final class FleetMemory implements Scenario {

    private static final String CAMEL = "An account is an endpoint with an HTTP client of its own: not comparable";
    private static final String RECORDS = "No peer keeps a record";
    private static final int SECOND = 10;
    /** A string of 14 Latin letters on a 64-bit JVM with compressed pointers. */
    private static final int TEXT = 24 + 32;

    private final Rules rules =
            new Rules(new StubIdp(Duration.ofHours(10)), Duration.ofMinutes(5), Duration.ofMinutes(1));

    @Override
    public String figure() {
        return "B8";
    }

    @Override
    public List<Row> run(Mode mode, Path output) throws Exception {
        int size = mode.pick(20_000, 100_000);
        String title = "%,d accounts: ".formatted(size);
        Row bytes = new Row(figure(), title + "heap bytes each, beside the token's text", Goal.atMost(600));
        Row elsewhere = new Row(figure(), title + "the same, records kept in a database", Goal.NONE).oursOnly(RECORDS);
        Row threads = new Row(figure(), title + "threads more than before", Goal.atMost(16));
        measure(List.of(bytes), Contender.OURS, size, n -> ours(n, InMemoryTokenStore::new));
        measure(List.of(elsewhere), Contender.OURS, size, n -> ours(n, clock -> new ElsewhereStore()));
        threads.value(Contender.OURS, Heap.of(size, this::ourThreads).threads());
        List<Row> both = List.of(bytes, threads);
        measure(both, Contender.GOOGLE, size, n -> Crowd.google(rules, n));
        measure(both, Contender.AWS, size, n -> Crowd.aws(rules, n, false));
        measure(both, Contender.AWS_NON_BLOCKING, size, n -> Crowd.aws(rules, n, true));
        measure(both, Contender.SPRING, size, n -> Crowd.spring(rules, n));
        measure(both, Contender.ARMERIA, size, n -> Crowd.armeria(rules, n));
        both.forEach(row -> row.absent(Contender.CAMEL_HTTP, CAMEL));
        return List.of(bytes, elsewhere, threads);
    }

    private static void measure(List<Row> rows, Contender contender, int size, Heap.Maker maker) throws Exception {
        Heap heap = Heap.of(size, maker);
        rows.get(0).value(contender, Math.rint((double) heap.bytes() / size - TEXT));
        if (rows.size() > 1) {
            rows.get(1).value(contender, heap.threads());
        }
    }

    /** In virtual time, until what each request left in the schedule has run out. */
    private static VirtualFleet ours(int size, Function<Clock, TokenStore> store) {
        VirtualFleet fleet = new VirtualFleet(size, size, store);
        for (int i = 0; i < size; i++) {
            fleet.join(i);
        }
        for (int i = 0; i < 120 * SECOND; i++) {
            fleet.tick();
        }
        for (int i = 0; i < size; i++) {
            fleet.call(i);
        }
        return fleet;
    }

    private OurAccounts ourThreads(int size) {
        OurAccounts accounts = new OurAccounts(rules);
        for (int i = 0; i < size; i++) {
            accounts.manager(OurAccounts.key(i)).await();
        }
        return accounts;
    }
}
