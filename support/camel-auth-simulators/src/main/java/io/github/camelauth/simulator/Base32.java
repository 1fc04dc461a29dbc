package io.github.camelauth.simulator;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** Decodes Base32 (RFC 4648 §6) as authenticator apps show it: in any case, with spaces, with or without padding. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char digit : text.replaceAll("[\\s=]", "").toUpperCase(Locale.ROOT).toCharArray()) {
            buffer = (buffer << 5 | value(digit)) & 0xFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
            }
        }
        return bytes.toByteArray();
    }

    private static int value(char digit) {
        int value = ALPHABET.indexOf(digit);
        if (value < 0) {
            throw new IllegalArgumentException("Not Base32");
        }
        return value;
    }
}
