package io.github.camelauth.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a request may be printed. Only what is known to be harmless is printed in clear, so that a vendor's next
 * credential header is redacted without anybody thinking of it.
 */
final class Redaction {

    private static final Set<String> HARMLESS_HEADERS =
            Set.of("accept", "accept-encoding", "connection", "content-length", "content-type", "host", "user-agent");
    private static final Set<String> HARMLESS_PARAMETERS = Set.of(
            "limit", "offset", "page", "peek", "startDate", "endDate", "includeSubscribers", "includeNeverSubscribers");
    private static final String REDACTED = "<redacted>";

    private Redaction() {}

    static String pathAndQuery(String path, String query) {
        return query.isEmpty() ? path : path + "?" + query(query);
    }

    static String headers(Map<String, List<String>> headers) {
        Map<String, String> printable = new TreeMap<>();
        headers.forEach((name, values) -> printable.put(name, headerValue(name, values)));
        return printable.toString();
    }

    private static String headerValue(String name, List<String> values) {
        return HARMLESS_HEADERS.contains(name.toLowerCase(Locale.ROOT)) ? String.join(", ", values) : REDACTED;
    }

    private static String query(String query) {
        return Stream.of(query.split("&")).map(Redaction::parameter).collect(Collectors.joining("&"));
    }

    private static String parameter(String pair) {
        String name = pair.split("=", 2)[0];
        return HARMLESS_PARAMETERS.contains(name) || name.equals(pair) ? pair : name + "=" + REDACTED;
    }
}
