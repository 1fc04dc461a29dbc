package io.github.camelauth.token.engine;

import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.TokenRequestException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Keeps callers from the vendor after a failure. Immutable.
 *
 * @param failure what callers get while it is closed
 * @param until when one of them may try again, in milliseconds since the epoch
 * @param failures how many failures in a row led here
 * @param nextLook when to look into the store whether somebody helped, in milliseconds since the epoch
 */
record FailureGate(AuthException failure, long until, int failures, long nextLook) {

    private static final long LOOK_PAUSE = Duration.ofSeconds(5).toMillis();

    private static final long FLOOR = 250;
    private static final long SHORTEST_RETRY_AFTER = 1_000;
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(1);

    /** The gate after one more failure. While a token is still served there is time: the pauses grow longer then. */
    static FailureGate after(
            FailureGate before,
            AuthException failure,
            boolean served,
            Duration credentialRetry,
            long now,
            RandomGenerator random) {
        int failures = before == null ? 1 : before.failures() + 1;
        if (failure.failureClass() == FailureClass.TERMINAL) {
            long until = credentialRetry.isZero() ? Long.MAX_VALUE : now + credentialRetry.toMillis();
            return new FailureGate(failure, until, failures, now + LOOK_PAUSE);
        }
        return new FailureGate(failure, now + pause(failure, served, failures, random), failures, Long.MAX_VALUE);
    }

    private static long pause(AuthException failure, boolean served, int failures, RandomGenerator random) {
        long longest = served
                ? Duration.ofMinutes(5).toMillis()
                : Duration.ofSeconds(30).toMillis();
        long step = (served ? 2_000L : 1_000L) << Math.min(failures - 1, 16);
        long jittered = random.nextLong(FLOOR, Math.min(step, longest) + 1);
        if (failure instanceof TokenRequestException refused && refused.retryAfter() != null) {
            // The vendor's word is the least: jitter on top keeps a fleet from coming back in one instant.
            return clamped(refused.retryAfter()) + jittered / 10;
        }
        return jittered;
    }

    /** A vendor's word that is negative, zero or for ever is not taken literally. */
    private static long clamped(Duration retryAfter) {
        if (retryAfter.compareTo(LONGEST_RETRY_AFTER) > 0) {
            return LONGEST_RETRY_AFTER.toMillis();
        }
        return Math.max(SHORTEST_RETRY_AFTER, retryAfter.isNegative() ? 0 : retryAfter.toMillis());
    }

    /** Whether another process or another account of the same grant may have got what only a person can bring. */
    boolean looksAround(long now) {
        return now >= nextLook;
    }

    FailureGate looked(long now) {
        return new FailureGate(failure, until, failures, now + LOOK_PAUSE);
    }

    boolean closed(long now) {
        return now < until;
    }
}
