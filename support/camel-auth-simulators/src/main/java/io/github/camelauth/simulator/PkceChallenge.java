package io.github.camelauth.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * What an application commits itself to in the browser, and must show the verifier of (RFC 7636).
 *
 * @param method {@code plain} or {@code S256}
 */
record PkceChallenge(String challenge, String method) {

    private static final String PLAIN = "plain";
    private static final String S256 = "S256";

    /** Nothing when there is no challenge. */
    static Optional<PkceChallenge> of(Parameters parameters) {
        String method = parameters.filled("code_challenge_method").orElse(PLAIN);
        return parameters.filled("code_challenge").map(challenge -> new PkceChallenge(challenge, method));
    }

    boolean methodKnown() {
        return method.equals(PLAIN) || method.equals(S256);
    }

    boolean metBy(String verifier) {
        return challenge.equals(method.equals(S256) ? s256(verifier) : verifier);
    }

    private static String s256(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
