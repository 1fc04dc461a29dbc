package io.github.camelauth.custobar;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that an access token may be used for. The vendor compares paths exactly ({@code docs/vendors/custobar.md} §1.1).
 * Immutable.
 *
 * @param method the only HTTP method, or null for any
 * @param path the exact path
 */
record CustobarScope(String method, String path) {

    private static final Pattern FORM =
            Pattern.compile("(?:(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\\s+)?(/(?:[^\\s?#*{}/]+/)+)");

    /**
     * Reads the option {@code scopes}. In one order whatever theirs, for the same scopes are the same token.
     *
     * @throws IllegalArgumentException when one is no exact path
     */
    static List<CustobarScope> parse(String option) {
        if (option == null || option.isBlank()) {
            return List.of();
        }
        return Arrays.stream(option.split(","))
                .map(String::trim)
                .map(CustobarScope::one)
                .distinct()
                .sorted(Comparator.comparing(CustobarScope::toString))
                .toList();
    }

    private static CustobarScope one(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Option 'scopes' has '" + text + "'. Custobar compares a scope with the"
                    + " request's path exactly: write the whole path with its first and its last slash, no query and no"
                    + " wildcard, such as /api/datatargets/ID/retrieve/ or GET /api/datatargets/ID/retrieve/");
        }
        return new CustobarScope(parts.group(1), parts.group(2));
    }

    @Override
    public String toString() {
        return method == null ? path : method + " " + path;
    }
}
