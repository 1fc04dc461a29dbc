package io.github.camelauth.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What is inside the Fernet bearer, always in Base64: unknown too (docs/vendors/timbr.md §1.2). */
public enum TimbrPlaintext {
    /** {@code username:password}. */
    COLON(":"),
    /** {@code username/password}. */
    SLASH("/");

    private final String separator;

    TimbrPlaintext(String separator) {
        this.separator = separator;
    }

    String write(String username, String password) {
        byte[] pair = (username + separator + password).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(pair);
    }

    Optional<Credential> read(String plaintext) {
        String[] pair = decoded(plaintext).split(separator, 2);
        return pair.length == 2 ? Optional.of(new Credential(pair[0], Concealed.of(pair[1]))) : Optional.empty();
    }

    private static String decoded(String plaintext) {
        try {
            return new String(Base64.getDecoder().decode(plaintext), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    /** Whom the bearer speaks for. */
    record Credential(String username, Concealed password) {}
}
