package io.github.camelauth.custobar;

import io.github.camelauth.token.InvalidCredentialException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The credentials that the vendor refused an order of {@code createToken} with, for one context: a route that orders with each
 * message must not lock the user out. Thread-safe; one entry for each configuration.
 */
final class RefusedOrders {

    private final Map<String, Refusal> refusals = new ConcurrentHashMap<>();
    private final Clock clock;

    RefusedOrders(Clock clock) {
        this.clock = clock;
    }

    private record Refusal(InvalidCredentialException failure, Instant until) {}

    /** @throws InvalidCredentialException when this credential was refused and it is too early to try it again */
    void check(String credential) {
        Refusal refusal = refusals.get(credential);
        if (refusal != null && clock.instant().isBefore(refusal.until())) {
            throw refusal.failure();
        }
    }

    /** @param retry after how long it may be tried again; zero for never */
    void remember(String credential, InvalidCredentialException failure, Duration retry) {
        refusals.put(
                credential,
                new Refusal(
                        failure, retry.isZero() ? Instant.MAX : clock.instant().plus(retry)));
    }
}
