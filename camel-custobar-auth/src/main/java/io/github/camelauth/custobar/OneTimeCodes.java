package io.github.camelauth.custobar;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.token.Fingerprint;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.TokenUnavailableException;
import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.TokenRecord;
import io.github.camelauth.token.store.TokenStore;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * The codes of one user's two-factor authentication (RFC 6238: SHA-1, six digits, 30 seconds). None is given out twice, for
 * a server that takes a code once would refuse it the second time. Which were is kept in the token store, so that this holds
 * for all accounts of the user, over a restart, and for all processes that share the store. Blocks.
 */
final class OneTimeCodes {

    private static final String STEP = "codeStep";
    private static final String TYPED = "usedCode";
    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(50);

    /** A code that was used longer ahead than this comes from a clock that was wrong. */
    private static final Duration WRONG_CLOCK = Duration.ofMinutes(5);

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final TokenStore store;
    private final StoreKey key;
    private final Clock clock;

    private OneTimeCodes(TokenStore store, StoreKey key, Clock clock) {
        this.store = store;
        this.key = key;
        this.clock = clock;
    }

    /** The codes of the user that these options name. */
    static OneTimeCodes of(CustobarAuthConfiguration options, AuthContext context) {
        StoreKey key = new StoreKey(
                "custobar-auth", options.origin().toString(), options.getUsername(), "one-time codes", List.of());
        return new OneTimeCodes(context.store(options), key, context.clock());
    }

    /** The next code that was not given out yet; blocks for up to 30 seconds until there is one. */
    Secret next(Secret secretKey) {
        while (true) {
            Instant now = clock.instant();
            long step = stepAt(now);
            if (claim(record -> unused(record, step), Map.of(STEP, Long.toString(step)))) {
                return code(secretKey, now);
            }
            while (stepAt(clock.instant()) == step) {
                pause();
            }
        }
    }

    private boolean unused(TokenRecord record, long step) {
        long last = Long.parseLong(record.attributes().getOrDefault(STEP, "0"));
        return step > last || (last - step) * generator.getTimeStep().toSeconds() > WRONG_CLOCK.toSeconds();
    }

    /** Whether a code that a person supplied may be sent, which it may once. */
    boolean claim(Secret typed) {
        return claim(
                record -> !Fingerprint.matches(record.attributes().get(TYPED), typed),
                Map.of(TYPED, Fingerprint.mark(typed)));
    }

    /** Written down before the code is sent: a crash after that must not send it again. */
    private boolean claim(Predicate<TokenRecord> free, Map<String, String> used) {
        while (true) {
            TokenRecord record = store.load(key).orElse(TokenRecord.NONE);
            if (!free.test(record)) {
                return false;
            }
            TokenRecord next = record.withAttributes(used).withVersion(record.version() + 1);
            if (store.compareAndSet(key, record.version(), null, next)) {
                return true;
            }
        }
    }

    private long stepAt(Instant time) {
        return time.getEpochSecond() / generator.getTimeStep().toSeconds();
    }

    private static void pause() {
        LockSupport.parkNanos(POLL);
        if (Thread.currentThread().isInterrupted()) {
            throw new TokenUnavailableException("Interrupted while waiting for the next one-time code.");
        }
    }

    private Secret code(Secret secretKey, Instant now) {
        try {
            SecretKeySpec hmac = new SecretKeySpec(new Base32().decode(secretKey.reveal()), generator.getAlgorithm());
            return Secret.of(generator.generateOneTimePasswordString(hmac, now));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Any bytes are a key of HMAC-SHA-1", e);
        }
    }
}
