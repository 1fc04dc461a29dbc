package io.github.camelauth.simulator;

import com.macasaet.fernet.Key;
import com.macasaet.fernet.StringValidator;
import com.macasaet.fernet.Token;
import com.macasaet.fernet.TokenValidationException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAmount;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.spec.IvParameterSpec;

/**
 * Fernet tokens as Python's {@code cryptography} reads and writes them (docs/vendors/timbr.md §1.2). A lifetime of zero is
 * none, and then the time in the token is not looked at.
 */
record FernetBearer(Key key, Duration lifetime, Duration skew) {

    private static final byte VERSION = (byte) 0x80;
    private static final int IV_LENGTH = 16;

    /** The text inside, or nothing for a token that is malformed, of another key, spoiled or too old. */
    Optional<String> open(String text, Instant now) {
        // Java's decoder would do without the padding, Python's does not.
        if (text.length() % 4 != 0) {
            return Optional.empty();
        }
        try {
            Token token = Token.fromString(text);
            String inside = token.validateAndDecrypt(key, new AnyTime());
            return timely(token.getTimestamp(), now) ? Optional.of(inside) : Optional.empty();
        } catch (IllegalArgumentException | TokenValidationException refused) {
            return Optional.empty();
        }
    }

    private boolean timely(Instant written, Instant now) {
        boolean old = now.isAfter(written.plus(lifetime));
        boolean early = written.isAfter(now.plus(skew));
        return lifetime.isZero() || !old && !early;
    }

    /** By hand, as the library would take the system's time. */
    String seal(String text, Instant now) {
        IvParameterSpec iv = new IvParameterSpec(
                RandomText.of(RandomText.LOWER_CASE_ALPHANUMERIC, IV_LENGTH).getBytes(StandardCharsets.US_ASCII));
        byte[] sealed = key.encrypt(text.getBytes(StandardCharsets.UTF_8), iv);
        byte[] signature = key.sign(VERSION, now, iv, sealed);
        ByteBuffer token = ByteBuffer.allocate(1 + Long.BYTES + IV_LENGTH + sealed.length + signature.length)
                .put(VERSION)
                .putLong(now.getEpochSecond())
                .put(iv.getIV())
                .put(sealed)
                .put(signature);
        return Base64.getUrlEncoder().encodeToString(token.array());
    }

    @Override
    public String toString() {
        return "FernetBearer[" + lifetime + ", " + skew + "]";
    }

    /** The library always looks at the time; we do that ourselves, as the vendor's library does. */
    private static final class AnyTime implements StringValidator {

        private static final Duration EVER = Duration.ofDays(1_000_000);

        @Override
        public TemporalAmount getTimeToLive() {
            return EVER;
        }

        @Override
        public TemporalAmount getMaxClockSkew() {
            return EVER;
        }
    }
}
