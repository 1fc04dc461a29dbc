package io.github.camelauth.token.engine;

import io.github.camelauth.token.TokenUnavailableException;
import io.github.camelauth.token.store.Intent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What to do where a request may have reached the vendor and its answer was never kept. Asking again is the only way to a
 * token, but each time may leave one more at the vendor: so the pauses grow, also over restarts.
 */
final class LostAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(LostAnswers.class);
    private static final List<Duration> PAUSES = List.of(
            Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6));

    private LostAnswers() {}

    static void check(TokenSpec spec, Intent open, boolean forced, Instant now) {
        if (!spec.createOnce()) {
            return;
        }
        Instant next = open.startedAt().plus(PAUSES.get(Math.min(open.attempts(), PAUSES.size()) - 1));
        if (!forced && now.isBefore(next)) {
            throw new TokenUnavailableException("No token for " + spec.key() + ": the answers to the last "
                    + open.attempts()
                    + " requests were lost, and each may have left a token at the vendor. The next request"
                    + " is made after " + next + ", or at once by '"
                    + spec.key().scheme() + ":refresh'.");
        }
        String where = spec.client().whereToFind(open);
        LOG.warn(
                "{}: the answer to a token request begun at {} was lost, so the vendor may hold a token that nobody has{}."
                        + " Delete it there.",
                spec.key(),
                open.startedAt(),
                where == null ? "" : " (" + where + ")");
    }
}
