package io.github.camelauth.benchmarks.scenario;

import io.github.camelauth.benchmarks.idp.StubIdp;
import io.github.camelauth.benchmarks.load.Call;
import io.github.camelauth.benchmarks.load.Latencies;
import io.github.camelauth.benchmarks.load.Traffic;
import io.github.camelauth.benchmarks.load.Wait;
import io.github.camelauth.benchmarks.peer.Contender;
import io.github.camelauth.benchmarks.peer.GoogleAsyncPeer;
import io.github.camelauth.benchmarks.peer.Peer;
import io.github.camelauth.benchmarks.peer.Rules;
import io.github.camelauth.benchmarks.report.Goal;
import io.github.camelauth.benchmarks.report.LatencyPicture;
import io.github.camelauth.benchmarks.report.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** B4: what callers feel while a token ends and the server takes two seconds for the next one. */
public final class SmoothExpiry implements Scenario {

    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration EXPIRE_BEFORE = Duration.ofSeconds(1);
    private static final double SLOW_MILLIS = 100;

    @Override
    public String figure() {
        return "B4";
    }

    @Override
    public List<Row> run(Mode mode, Path output) throws Exception {
        int life = mode.pick(10, 40);
        Map<Contender, List<Call>> calls = new EnumMap<>(Contender.class);
        for (Contender contender : Contender.values()) {
            calls.put(contender, cross(contender, Duration.ofSeconds(life)));
        }
        int end = life - (int) EXPIRE_BEFORE.toSeconds();
        Files.createDirectories(output);
        Files.writeString(
                output.resolve("latency-across-expiry.svg"),
                new LatencyPicture(life / 4.0, life + 3.0, end).svg(calls));
        List<Row> rows = new ArrayList<>();
        rows.add(row(calls, "calls slower than 100 ms", Goal.exactly(0), all -> all.slowerThan(SLOW_MILLIS)));
        rows.add(row(calls, "p50 of a call, ms", Goal.NONE, all -> all.percentile(0.5)));
        rows.add(row(calls, "p99 of a call, ms", Goal.NONE, all -> all.percentile(0.99)));
        rows.add(row(calls, "p99.9 of a call, ms", Goal.NONE, all -> all.percentile(0.999)));
        rows.add(row(calls, "longest call, ms", Goal.NONE, Latencies::max));
        return rows;
    }

    private static List<Call> cross(Contender contender, Duration life) throws Exception {
        StubIdp idp = new StubIdp(life);
        Rules rules = new Rules(idp, life.dividedBy(2), EXPIRE_BEFORE);
        try (Peer peer = contender == Contender.GOOGLE ? new GoogleAsyncPeer(rules) : contender.start(rules)) {
            Instant origin = Instant.now();
            peer.credential();
            Wait.until(origin.plus(life.dividedBy(4)));
            idp.answeringIn(ANSWER);
            return new Traffic(20, Duration.ofMillis(20))
                    .run(origin, origin.plus(life).plusSeconds(3), peer::credential);
        }
    }

    private Row row(Map<Contender, List<Call>> calls, String what, Goal goal, ToDoubleFunction<Latencies> measure) {
        Row row = new Row(figure(), "20 callers across an expiry, server taking 2 s: " + what, goal);
        calls.forEach((contender, made) -> row.value(contender, measure.applyAsDouble(Latencies.of(made))));
        return row;
    }
}
