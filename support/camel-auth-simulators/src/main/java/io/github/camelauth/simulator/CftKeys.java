package io.github.camelauth.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What keys look like (docs/vendors/cft.md §3.3), and the hash that an application signs a callback with (§3.5). */
final class CftKeys {

    private static final String BASE64_URL =
            RandomText.UPPER_CASE_ALPHANUMERIC + RandomText.LOWER_CASE_ALPHANUMERIC.substring(0, 26) + "-_";

    /** The last character of 32 bytes in Base64 has only four bits. */
    private static final String LAST = "AEIMQUYcgkosw048";

    private static final int LENGTH = 43;

    private CftKeys() {}

    static String random() {
        return RandomText.of(BASE64_URL, LENGTH - 1) + RandomText.of(LAST, 1);
    }

    static boolean isKey(String text) {
        return text.matches("[A-Za-z0-9_-]{" + LENGTH + "}");
    }

    /** SHA-256, in lower-case hexadecimal, of the application key directly followed by the callback. */
    static String hash(String appKey, String callback) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((appKey + callback).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
