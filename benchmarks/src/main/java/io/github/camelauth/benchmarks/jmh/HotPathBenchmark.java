package io.github.camelauth.benchmarks.jmh;

import io.github.camelauth.benchmarks.idp.StubIdp;
import io.github.camelauth.benchmarks.peer.CamelInterceptorPeer;
import io.github.camelauth.benchmarks.peer.Contender;
import io.github.camelauth.benchmarks.peer.Peer;
import io.github.camelauth.benchmarks.peer.Rules;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One call for a credential that is fresh. */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HotPathBenchmark {

    /** Whose. */
    @Param
    public Contender contender;

    private Peer peer;

    /** Gets the first token. */
    @Setup
    public void start() throws Exception {
        Rules rules = new Rules(new StubIdp(Duration.ofHours(10)), Duration.ofMinutes(5), Duration.ofMinutes(1));
        peer = contender == Contender.CAMEL_HTTP ? new CamelInterceptorPeer(rules) : contender.start(rules);
        peer.credential();
    }

    /** Ends its threads. */
    @TearDown
    public void stop() throws Exception {
        peer.close();
    }

    /** The call. */
    @Benchmark
    public Object credential() throws Exception {
        return peer.credential();
    }
}
