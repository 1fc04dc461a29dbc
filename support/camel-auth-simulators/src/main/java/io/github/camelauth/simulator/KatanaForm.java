package io.github.camelauth.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A form as Microsoft's Katana reads one (docs/vendors/syncaccess.md §2.3): whatever the content type, with names in any
 * case, a plus for a space, and the values of a repeated name joined by commas.
 */
final class KatanaForm {

    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static KatanaForm parse(String body) {
        KatanaForm form = new KatanaForm();
        Stream.of(body.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> form.add(decoded(pair[0]), pair.length == 2 ? decoded(pair[1]) : ""));
        return form;
    }

    KatanaForm add(String name, String value) {
        values.merge(name, value, (first, next) -> first + "," + next);
        return this;
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
