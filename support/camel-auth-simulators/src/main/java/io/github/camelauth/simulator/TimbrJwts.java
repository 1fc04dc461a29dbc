package io.github.camelauth.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The JWTs that the identity provider gave out: the test says which, and the simulator looks at no signature. */
final class TimbrJwts {

    private final Clock clock;
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();

    TimbrJwts(Clock clock) {
        this.clock = clock;
    }

    void accept(String jwt, Duration lifetime) {
        ends.put(jwt, clock.instant().plus(lifetime));
    }

    void clear() {
        ends.clear();
    }

    boolean isGood(String jwt) {
        return Optional.ofNullable(ends.get(jwt))
                .filter(end -> clock.instant().isBefore(end))
                .isPresent();
    }
}
