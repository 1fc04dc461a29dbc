package io.github.camelauth.token.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jetbrains.lincheck.datastructures.Validate;
import org.jetbrains.lincheck.datastructures.verifier.EpsilonVerifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Flights and generations under the interleavings that Lincheck makes up. An operation that never ends, such as a caller whom
 * nobody wakes, fails a run as a deadlock.
 */
// Before all others: Lincheck rewrites every loaded class in turn, which takes minutes once Camel's are among them.
@Order(1)
final class InterleavingTest {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger("io.github.camelauth");

    private final Level usual = LOG.getLevel();

    @BeforeEach
    void quiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void loud() {
        LOG.setLevel(usual);
    }

    /** Whoever takes and rejects tokens sees what some order of these calls, one after another, would give. */
    public static final class TakingAndRejecting {
        private final InterleavedToken token = new InterleavedToken();

        @Operation
        public long token() {
            return token.token();
        }

        @Operation
        public boolean invalidate(@Param(gen = IntGen.class, conf = "1:3") int generation) {
            return token.invalidate(generation);
        }

        @Validate
        public void check() {
            token.check();
        }
    }

    /** Renewals by hand share flights, so their order is not that of calls one after another; what must hold still does. */
    public static final class RenewingToo {
        private final InterleavedToken token = new InterleavedToken();

        @Operation
        public long token() {
            return token.token();
        }

        @Operation
        public long refresh() {
            return token.refresh();
        }

        @Operation
        public boolean invalidate(@Param(gen = IntGen.class, conf = "1:3") int generation) {
            return token.invalidate(generation);
        }

        @Operation
        public boolean revoke() {
            return token.manager.revoke().join();
        }

        @Validate
        public void check() {
            token.check();
        }
    }

    private static StressOptions stress(int iterations, int invocations) {
        return new StressOptions()
                .iterations(iterations)
                .invocationsPerIteration(invocations)
                .threads(2)
                .actorsPerThread(3)
                .actorsBefore(1);
    }

    @Test
    void takingAndRejecting_sample_isLinearizable() {
        stress(3, 100).check(TakingAndRejecting.class);
    }

    @Test
    void renewingToo_sample_isOneRequestAtATimeAndNoWaiterIsLeft() {
        stress(3, 100).verifier(EpsilonVerifier.class).check(RenewingToo.class);
    }

    @Test
    @Tag("soak")
    void takingAndRejecting_whole_isLinearizable() {
        stress(50, 2_000).check(TakingAndRejecting.class);
    }

    @Test
    @Tag("soak")
    void renewingToo_whole_isOneRequestAtATimeAndNoWaiterIsLeft() {
        stress(50, 2_000).verifier(EpsilonVerifier.class).check(RenewingToo.class);
    }
}
