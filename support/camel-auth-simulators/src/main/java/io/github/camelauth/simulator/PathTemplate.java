package io.github.camelauth.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path with places such as {@code {id}}; an empty template matches nothing. Matches the raw path, slash for slash. */
final class PathTemplate {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final List<String> names;
    private final Pattern pattern;

    private PathTemplate(List<String> names, Pattern pattern) {
        this.names = names;
        this.pattern = pattern;
    }

    static PathTemplate of(String template) {
        List<String> names =
                PLACE.matcher(template).results().map(place -> place.group(1)).toList();
        return new PathTemplate(names, Pattern.compile(pattern(template)));
    }

    private static String pattern(String template) {
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        for (MatchResult place : PLACE.matcher(template).results().toList()) {
            pattern.append(Pattern.quote(template.substring(end, place.start())))
                    .append("([^/]+)");
            end = place.end();
        }
        return pattern.append(Pattern.quote(template.substring(end))).toString();
    }

    /** The values of the places, when the path matches. */
    Optional<Map<String, String>> match(String path) {
        Matcher matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), matcher.group(i + 1));
        }
        return Optional.of(values);
    }
}
