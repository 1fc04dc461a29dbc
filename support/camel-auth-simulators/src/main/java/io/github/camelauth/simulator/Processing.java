package io.github.camelauth.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * A request that a fault stands in front of.
 *
 * @param answer processes the request as the vendor would, each time that it is called
 * @param closing ends every wait
 */
record Processing(Supplier<Answer> answer, SimulatorClock clock, Closing closing) {

    Instant now() {
        return clock.instant();
    }

    Answer run() {
        return answer.get();
    }

    void pause(Duration duration) {
        closing.await(duration);
    }

    void pauseUntil(CountDownLatch latch) {
        closing.await(latch);
    }

    Processing through(Fault fault) {
        return new Processing(() -> fault.answer(this), clock, closing);
    }
}
