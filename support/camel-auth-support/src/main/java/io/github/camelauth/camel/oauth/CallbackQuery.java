package io.github.camelauth.camel.oauth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * What the vendor's redirect brought (RFC 6749 §4.1.2). Untrusted. Immutable.
 *
 * @param code the code, or null
 * @param state the state, or null
 * @param error the error's code, or null
 */
record CallbackQuery(String code, String state, String error) {

    private static final int LONGEST = 8 * 1024;

    /** Reads the query; empty where it is none that a vendor would send: too long, not encoded, or naming something twice. */
    static Optional<CallbackQuery> of(Message message) {
        String raw = message.getHeader(Exchange.HTTP_RAW_QUERY, String.class);
        String query = raw != null ? raw : message.getHeader(Exchange.HTTP_QUERY, "", String.class);
        if (query.length() > LONGEST) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        try {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                if (parameters.put(name, equals < 0 ? "" : decode(pair.substring(equals + 1))) != null) {
                    return Optional.empty();
                }
            }
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
        return Optional.of(new CallbackQuery(parameters.get("code"), parameters.get("state"), parameters.get("error")));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The error's code as it may be logged. */
    String errorCode() {
        return error.matches("[a-z_]{1,64}") ? error : "an error that is no code";
    }

    /** Whether it is an answer of one kind: a code or an error. */
    boolean plausible() {
        boolean legal = code == null || code.matches("[\\x21-\\x7e]{1,2048}");
        return legal && (code == null) != (error == null);
    }
}
