package io.github.camelauth.camel.oauth;

import java.security.SecureRandom;
import java.util.Base64;

/** Text that nobody can guess: 256 random bits in 43 characters, each legal in a URL, a cookie and a PKCE verifier. */
public final class RandomText {

    private static final int BYTES = 32;

    private RandomText() {}

    /** Another one. */
    public static String next() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
