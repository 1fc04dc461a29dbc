package io.github.camelauth.simulator;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Unguessable texts of a given alphabet. */
final class RandomText {

    static final String UPPER_CASE_ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    static final String LOWER_CASE_ALPHANUMERIC = "abcdefghijklmnopqrstuvwxyz0123456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    static String of(String alphabet, int length) {
        return RANDOM.ints(length, 0, alphabet.length())
                .mapToObj(index -> alphabet.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
