package io.github.camelauth.simulator;

import com.macasaet.fernet.Key;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How the Fernet key comes from {@code API_AUTH_SALT}: unknown, so all that is thinkable (docs/vendors/timbr.md §1.2). */
public enum TimbrKeyForm {
    /** The salt is the key. */
    RAW,
    /** The key is the 32 characters of the salt's MD5 in lower-case hexadecimal, as elsewhere in the vendor's code. */
    MD5_HEX,
    /** The key is the salt's SHA-256. */
    SHA256;

    /** @throws IllegalArgumentException when the salt is no key of this form */
    Key key(String salt) {
        return switch (this) {
            case RAW -> new Key(salt);
            case MD5_HEX ->
                new Key(HexFormat.of().formatHex(digest("MD5", salt)).getBytes(StandardCharsets.US_ASCII));
            case SHA256 -> new Key(digest("SHA-256", salt));
        };
    }

    private static byte[] digest(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}
