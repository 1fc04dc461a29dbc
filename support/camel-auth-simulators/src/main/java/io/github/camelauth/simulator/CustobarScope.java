package io.github.camelauth.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of a token's scopes (docs/vendors/custobar.md §1.10 point 7): exactly this path, and exactly this method where
 * one is given. There are no wildcards: an asterisk is an asterisk.
 */
public record CustobarScope(Optional<String> method, String path) {

    /** From {@code /api/customers/} or {@code GET /api/customers/}. */
    public static CustobarScope parse(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? new CustobarScope(Optional.empty(), text)
                : new CustobarScope(Optional.of(text.substring(0, space)), text.substring(space + 1));
    }

    boolean covers(SimulatorRequest request) {
        return path.equals(request.path())
                && method.map(request.method()::equals).orElse(true);
    }

    Map<String, String> toJson() {
        Map<String, String> json = new LinkedHashMap<>();
        method.ifPresent(value -> json.put("method", value));
        json.put("path", path);
        return json;
    }

    @Override
    public String toString() {
        return method.map(value -> value + " ").orElse("") + path;
    }
}
