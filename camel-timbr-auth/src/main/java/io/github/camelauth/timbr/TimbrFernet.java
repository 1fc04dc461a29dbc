package io.github.camelauth.timbr;

import com.macasaet.fernet.Key;
import io.github.camelauth.timbr.TimbrAuthConfiguration.KeyDerivation;
import io.github.camelauth.token.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.spec.IvParameterSpec;

/** Makes the bearer that the API service gives a token for ({@code docs/vendors/timbr.md} §1.2, and the Fernet specification). */
final class TimbrFernet {

    private static final byte VERSION = (byte) 0x80;
    private static final int IV_LENGTH = 16;
    /** 32 bytes. */
    private static final String RAW_KEY = "[A-Za-z0-9_-]{43}=";

    private TimbrFernet() {}

    /** A fresh one; the service may look at its age. */
    static String bearer(Secret salt, KeyDerivation derivation, Secret credentials, Instant now) {
        byte[] plaintext = credentials.reveal().getBytes(StandardCharsets.UTF_8);
        byte[] iv = new byte[IV_LENGTH];
        new SecureRandom().nextBytes(iv);
        return seal(key(salt, derivation), Base64.getEncoder().encode(plaintext), new IvParameterSpec(iv), now);
    }

    /** @throws IllegalArgumentException when the salt is no key as it is, and should be one */
    static Key key(Secret salt, KeyDerivation derivation) {
        return switch (derivation) {
            case raw -> new Key(whole(salt));
            case md5Hex -> new Key(HexFormat.of().formatHex(digest("MD5", salt)).getBytes(StandardCharsets.US_ASCII));
            case sha256 -> new Key(digest("SHA-256", salt));
        };
    }

    /** The library would cut a longer key, fill up a shorter one and do without padding; the service's library does not. */
    private static String whole(Secret salt) {
        if (!salt.reveal().matches(RAW_KEY)) {
            throw new IllegalArgumentException("Not 32 bytes in Base64 for URLs");
        }
        return salt.reveal();
    }

    private static byte[] digest(String algorithm, Secret salt) {
        try {
            return MessageDigest.getInstance(algorithm).digest(salt.reveal().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }

    /** Put together here, since the library would take the system's time, and the context may have another. */
    static String seal(Key key, byte[] plaintext, IvParameterSpec iv, Instant now) {
        byte[] sealed = key.encrypt(plaintext, iv);
        byte[] signature = key.sign(VERSION, now, iv, sealed);
        ByteBuffer token = ByteBuffer.allocate(1 + Long.BYTES + IV_LENGTH + sealed.length + signature.length)
                .put(VERSION)
                .putLong(now.getEpochSecond())
                .put(iv.getIV())
                .put(sealed)
                .put(signature);
        // With its padding, which Python's decoder insists on.
        return Base64.getUrlEncoder().encodeToString(token.array());
    }
}
