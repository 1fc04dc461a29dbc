package io.github.camelauth.benchmarks.scenario;

import io.github.camelauth.benchmarks.idp.StubIdp;
import io.github.camelauth.benchmarks.load.Herd;
import io.github.camelauth.benchmarks.load.Wait;
import io.github.camelauth.benchmarks.peer.Contender;
import io.github.camelauth.benchmarks.peer.Peer;
import io.github.camelauth.benchmarks.peer.Rules;
import io.github.camelauth.benchmarks.report.Goal;
import io.github.camelauth.benchmarks.report.Row;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** B2: how many token requests so many callers cause who meet an expired token at once. */
public final class ExpiryHerd implements Scenario {

    private static final List<Contender> CONTENDERS = List.of(Contender.values());
    private static final Duration SHORT_LIFE = Duration.ofSeconds(1);
    /** From here on all contenders are asked at the same time: their callers are there long before an answer is. */
    private static final Duration SLOW = Duration.ofSeconds(6);

    @Override
    public String figure() {
        return "B2";
    }

    @Override
    public List<Row> run(Mode mode, Path output) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (Duration delay : delays(mode)) {
            for (int callers : mode.pick(List.of(2, 200), List.of(2, 64, 200, 1_000))) {
                rows.add(row(callers, delay));
            }
        }
        return rows;
    }

    private static List<Duration> delays(Mode mode) {
        Duration quick = Duration.ofMillis(300);
        Duration slow = Duration.ofMillis(6_500);
        return mode.pick(List.of(quick, slow), List.of(quick, slow, Duration.ofSeconds(30)));
    }

    private Row row(int callers, Duration delay) throws Exception {
        String what = "token requests of %,d callers at an expired token, server answering in %.1f s"
                .formatted(callers, delay.toMillis() / 1e3);
        Row row = new Row(figure(), what, Goal.exactly(1));
        ExecutorService threads = Executors.newFixedThreadPool(delay.compareTo(SLOW) < 0 ? 1 : CONTENDERS.size());
        Map<Contender, Future<Integer>> counts = new EnumMap<>(Contender.class);
        CONTENDERS.forEach(each -> counts.put(each, threads.submit(() -> requests(each, callers, delay))));
        for (Contender contender : CONTENDERS) {
            row.value(contender, counts.get(contender).get());
        }
        threads.shutdown();
        return row;
    }

    static int requests(Contender contender, int callers, Duration delay) throws Exception {
        StubIdp idp = new StubIdp(SHORT_LIFE);
        try (Peer peer = contender.start(Rules.withoutMargins(idp))) {
            peer.credential();
            Wait.pass(SHORT_LIFE.plusMillis(300));
            int before = idp.requests();
            idp.answeringIn(delay).issuing(Duration.ofHours(1));
            Herd.charge(callers, peer::credential);
            return idp.requests() - before;
        }
    }
}
