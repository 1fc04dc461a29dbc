package io.github.camelauth.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Edits a raw query and leaves every other parameter as it was written. */
public final class QueryString {

    private QueryString() {}

    /** The query without these parameters; null when nothing is left. */
    public static String without(String query, Set<String> names) {
        if (query == null) {
            return null;
        }
        String left = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !names.contains(nameOf(pair)))
                .collect(Collectors.joining("&"));
        return left.isEmpty() ? null : left;
    }

    /** The query with one parameter more. */
    public static String with(String query, String name, String value) {
        String pair = encode(name) + "=" + encode(value);
        return query == null || query.isEmpty() ? pair : query + "&" + pair;
    }

    private static String nameOf(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
