package io.github.camelauth.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Short names of secrets, to tell them apart without showing them. */
public final class Fingerprint {

    private static final int SHOWN_BYTES = 4;
    private static final int SALT_BYTES = 16;

    private Fingerprint() {}

    /**
     * Eight hex digits of a token's SHA-256, for logs, events and status. Only for tokens that a vendor made up, whose
     * randomness defeats guessing; a password must not come here.
     */
    public static String ofToken(Secret token) {
        return HexFormat.of().formatHex(sha256(token.reveal()), 0, SHOWN_BYTES);
    }

    /** The full SHA-256 of a text that is no secret, in lower-case hex. */
    public static String ofText(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    /** A keyed mark of a secret under a fresh random salt, to be kept beside a token and compared by {@link #matches}. */
    public static String mark(Secret secret) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return mark(salt, secret);
    }

    /** Whether a mark was made of this secret. A null mark matches a null secret only. */
    public static boolean matches(String mark, Secret secret) {
        if (mark == null || secret == null) {
            return mark == null && secret == null;
        }
        byte[] salt = saltOf(mark);
        return salt.length > 0
                && MessageDigest.isEqual(
                        mark(salt, secret).getBytes(StandardCharsets.UTF_8), mark.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] saltOf(String mark) {
        try {
            return Base64.getDecoder().decode(mark.substring(0, Math.max(mark.indexOf(':'), 0)));
        } catch (IllegalArgumentException noMark) {
            return new byte[0];
        }
    }

    /** A keyed fingerprint (HMAC-SHA-256, hex), for keys that live in memory only. */
    public static String keyed(byte[] key, Secret secret) {
        return HexFormat.of().formatHex(hmac(key, secret));
    }

    private static String mark(byte[] salt, Secret secret) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return base64.encodeToString(salt) + ":" + base64.encodeToString(hmac(salt, secret));
    }

    private static byte[] hmac(byte[] key, Secret secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(secret.reveal().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
