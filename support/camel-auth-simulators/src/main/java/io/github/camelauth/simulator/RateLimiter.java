package io.github.camelauth.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** So many requests in each minute of the simulator's clock; a minute begins with its first request. */
final class RateLimiter {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private Instant windowEnd = Instant.MIN;
    private int used;

    /** The time to wait, when the limit is reached. A limit of 0 is none. */
    synchronized Optional<Duration> refuse(int limit, Instant now) {
        boolean clockWentBack = now.plus(WINDOW).isBefore(windowEnd);
        if (clockWentBack || !now.isBefore(windowEnd)) {
            windowEnd = now.plus(WINDOW);
            used = 0;
        }
        if (limit == 0 || used < limit) {
            used++;
            return Optional.empty();
        }
        return Optional.of(Duration.between(now, windowEnd));
    }
}
