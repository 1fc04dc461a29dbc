package io.github.camelauth.custobar;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.TokenUnavailableException;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * Makes the codes of two-factor authentication (RFC 6238: SHA-1, six digits, 30 seconds) for all accounts of one context,
 * and none twice: a server that takes a code once would refuse it the second time. Thread-safe.
 */
final class OneTimeCodes {

    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(50);

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final Map<Secret, Long> lastSteps = new ConcurrentHashMap<>();
    private final Clock clock;

    OneTimeCodes(Clock clock) {
        this.clock = clock;
    }

    /**
     * One code.
     *
     * @param step which 30 seconds it is for, counted from the epoch
     * @param value the six digits
     */
    record Code(long step, Secret value) {}

    /**
     * The next code that was not given out yet; blocks for up to 30 seconds until there is one.
     *
     * @param usedStep the last step known to be used, from before a restart
     */
    Code next(Secret secretKey, long usedStep) {
        lastSteps.merge(secretKey, usedStep, Math::max);
        while (true) {
            Instant now = clock.instant();
            long step = now.getEpochSecond() / generator.getTimeStep().toSeconds();
            long last = lastSteps.get(secretKey);
            if (step > last && lastSteps.replace(secretKey, last, step)) {
                return new Code(step, code(secretKey, now));
            }
            pause();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(POLL);
        if (Thread.currentThread().isInterrupted()) {
            throw new TokenUnavailableException("Interrupted while waiting for the next one-time code.");
        }
    }

    private Secret code(Secret secretKey, Instant now) {
        try {
            SecretKeySpec key = new SecretKeySpec(new Base32().decode(secretKey.reveal()), generator.getAlgorithm());
            return Secret.of(generator.generateOneTimePasswordString(key, now));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Any bytes are a key of HMAC-SHA-1", e);
        }
    }
}
