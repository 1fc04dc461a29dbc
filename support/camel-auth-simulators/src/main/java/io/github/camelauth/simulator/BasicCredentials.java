package io.github.camelauth.simulator;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A name and a secret by HTTP Basic (RFC 7617), with the scheme spelled {@code Basic}. */
record BasicCredentials(String name, Concealed secret) {

    private static final String SCHEME = "Basic ";

    static boolean isBasic(String header) {
        return header.startsWith(SCHEME);
    }

    /** Nothing for what is malformed. */
    static Optional<BasicCredentials> parse(String header) {
        if (!isBasic(header)) {
            return Optional.empty();
        }
        String[] pair = decoded(header.substring(SCHEME.length())).split(":", 2);
        return pair.length < 2 || pair[0].isEmpty()
                ? Optional.empty()
                : Optional.of(new BasicCredentials(pair[0], Concealed.of(pair[1])));
    }

    private static String decoded(String encoded) {
        try {
            byte[] bytes = Base64.getDecoder().decode(encoded.trim().getBytes(StandardCharsets.US_ASCII));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            return "";
        }
    }

    /** With name and secret form-encoded before they were joined, as RFC 6749 §2.3.1 has it. */
    BasicCredentials formDecoded() {
        return new BasicCredentials(Parameters.decoded(name), Concealed.of(Parameters.decoded(secret.reveal())));
    }
}
