package io.github.camelauth.benchmarks.scenario;

import io.github.camelauth.benchmarks.idp.StubIdp;
import io.github.camelauth.benchmarks.load.Call;
import io.github.camelauth.benchmarks.load.Latencies;
import io.github.camelauth.benchmarks.load.Traffic;
import io.github.camelauth.benchmarks.load.Wait;
import io.github.camelauth.benchmarks.peer.Contender;
import io.github.camelauth.benchmarks.peer.OurPeer;
import io.github.camelauth.benchmarks.peer.Peer;
import io.github.camelauth.benchmarks.peer.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One contender's outage. The server takes 50 ms to fail; a caller calls again 10 ms after each answer. The token lives 8 s:
 * served to its 7th, renewed from its first on.
 *
 * @param requestsValid token requests in the 3 s before the end
 * @param failedValid calls that failed in them
 * @param requestsExpired token requests in the 3 s after the end
 * @param failing the calls that failed in them
 * @param gateMillis what was left of our gate when the server came back
 * @param recoveryMillis from the server's return to the first call that got a credential
 */
record OutageRun(
        int requestsValid,
        long failedValid,
        int requestsExpired,
        Latencies failing,
        long gateMillis,
        long recoveryMillis) {

    /** Two ticks, one answer, and a caller's pause, in milliseconds. */
    static final double GRACE = 300;

    private static final Traffic CALLERS = new Traffic(50, Duration.ofMillis(10));
    private static final Duration LIFE = Duration.ofSeconds(8);
    private static final Duration PHASE = Duration.ofSeconds(3);
    private static final Duration LONGEST_GATE = Duration.ofSeconds(31);

    static OutageRun of(Contender contender) throws Exception {
        StubIdp idp = new StubIdp(LIFE);
        Rules rules = new Rules(idp, Duration.ofSeconds(7), Duration.ofSeconds(1));
        try (Peer peer = contender.start(rules)) {
            Instant origin = Instant.now();
            peer.credential();
            idp.answeringIn(Duration.ofMillis(50)).down(true);
            Instant end = origin.plus(LIFE).minus(rules.expireBefore());
            Wait.until(end.minus(PHASE));
            int before = idp.requests();
            List<Call> valid = CALLERS.run(end.minus(PHASE), end.minusMillis(100), peer::credential);
            int atEnd = idp.requests();
            Wait.until(end.plusMillis(100));
            List<Call> expired = CALLERS.run(end, end.plus(PHASE), peer::credential);
            int after = idp.requests();
            idp.down(false);
            long gate = peer instanceof OurPeer ours ? ours.gate().toMillis() : 0;
            return new OutageRun(
                    atEnd - before, failed(valid), after - atEnd, Latencies.of(expired), gate, recovery(peer));
        }
    }

    private static long failed(List<Call> calls) {
        return calls.stream().filter(Call::failed).count();
    }

    /** One caller at a time from here on: who comes first after the gate is let through. */
    private static long recovery(Peer peer) {
        Instant back = Instant.now();
        while (Instant.now().isBefore(back.plus(LONGEST_GATE))) {
            try {
                peer.credential();
                return Duration.between(back, Instant.now()).toMillis();
            } catch (Exception stillClosed) {
                Wait.pass(Duration.ofMillis(5));
            }
        }
        return Long.MAX_VALUE;
    }
}
