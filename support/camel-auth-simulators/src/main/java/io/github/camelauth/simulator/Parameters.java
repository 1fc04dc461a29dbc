package io.github.camelauth.simulator;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The decoded parameters of a query or of a form, in their order. What is wrongly encoded is taken as it stands. */
record Parameters(Map<String, List<String>> values) {

    static final Parameters NONE = new Parameters(Map.of());

    static Parameters parse(String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Stream.of(encoded.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> values.computeIfAbsent(decoded(pair[0]), name -> new ArrayList<>())
                        .add(pair.length == 2 ? decoded(pair[1]) : ""));
        return new Parameters(values);
    }

    /** The other way round. */
    static String encode(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    Optional<String> first(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The same, where an empty value is none. */
    Optional<String> filled(String name) {
        return first(name).filter(value -> !value.isEmpty());
    }

    Set<String> names() {
        return values.keySet();
    }

    /** A parameter that is there more than once, which OAuth 2 forbids (RFC 6749 §3.1 and §3.2). */
    Optional<String> repeated() {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
