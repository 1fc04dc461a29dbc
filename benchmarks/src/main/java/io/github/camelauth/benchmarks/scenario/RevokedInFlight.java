package io.github.camelauth.benchmarks.scenario;

import io.github.camelauth.benchmarks.idp.LoopbackServer;
import io.github.camelauth.benchmarks.idp.StubIdp;
import io.github.camelauth.benchmarks.load.Call;
import io.github.camelauth.benchmarks.load.Herd;
import io.github.camelauth.benchmarks.peer.ApiCaller;
import io.github.camelauth.benchmarks.peer.Contender;
import io.github.camelauth.benchmarks.peer.GoogleApiCaller;
import io.github.camelauth.benchmarks.peer.OurApiCaller;
import io.github.camelauth.benchmarks.peer.Rules;
import io.github.camelauth.benchmarks.report.Goal;
import io.github.camelauth.benchmarks.report.Row;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** B7: the API revokes the token of calls that are in flight, over HTTP on this machine. */
public final class RevokedInFlight implements Scenario {

    private static final String AWS = "CachedSupplier has no way to tell it that a value was rejected";
    private static final String SPRING = "Forgets a rejected client, but does not send the call again";
    private static final String CAMEL = "The oauth2 options do not look at the API's answer: every call fails";
    private static final String ARMERIA = "AsyncLoader has no way to tell it that a value was rejected";

    @Override
    public String figure() {
        return "B7";
    }

    @Override
    public List<Row> run(Mode mode, Path output) throws Exception {
        int calls = 1_000;
        String title = "%,d calls in flight when the token is revoked: ".formatted(calls);
        List<Row> rows = List.of(
                row(title + "renewals", Goal.exactly(1)),
                row(title + "most replays of one call", Goal.atMost(1)),
                row(title + "failed calls", Goal.exactly(0)));
        measure(rows, Contender.OURS, calls, OurApiCaller::new);
        measure(rows, Contender.GOOGLE, calls, GoogleApiCaller::new);
        return rows;
    }

    private Row row(String what, Goal goal) {
        return new Row(figure(), what, goal)
                .absent(Contender.AWS, AWS)
                .absent(Contender.AWS_NON_BLOCKING, AWS)
                .absent(Contender.SPRING, SPRING)
                .absent(Contender.CAMEL_HTTP, CAMEL)
                .absent(Contender.ARMERIA, ARMERIA);
    }

    private static void measure(List<Row> rows, Contender contender, int calls, ApiCaller.Maker maker)
            throws Exception {
        StubIdp idp = new StubIdp(Duration.ofHours(1));
        RevocableApi api = new RevocableApi(calls);
        Rules rules = new Rules(idp, Duration.ofMinutes(5), Duration.ofMinutes(1));
        AtomicInteger number = new AtomicInteger();
        try (LoopbackServer server = new LoopbackServer(idp, api);
                ApiCaller caller = maker.make(server.origin(), rules)) {
            caller.prepare();
            int before = idp.requests();
            idp.answeringIn(Duration.ofMillis(300));
            List<Call> made = Herd.charge(calls, () -> succeeded(caller.call("call-" + number.incrementAndGet())));
            rows.get(0).value(contender, idp.requests() - before);
            rows.get(1).value(contender, api.mostReplays());
            rows.get(2).value(contender, made.stream().filter(Call::failed).count());
        }
    }

    /** Null for a call that failed, as {@link Herd} wants it. */
    private static Integer succeeded(int status) {
        return status == 200 ? status : null;
    }
}
