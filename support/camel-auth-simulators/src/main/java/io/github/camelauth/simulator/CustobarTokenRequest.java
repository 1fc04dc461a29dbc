package io.github.camelauth.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The body of {@code POST /api/access-tokens/} (§1.2). Strict: a field that no document names is refused, since it would
 * be a client's misspelling.
 */
record CustobarTokenRequest(
        String name, Optional<String> ownerId, Optional<List<CustobarScope>> scopes, boolean transferPrivileges) {

    private static final Set<String> FIELDS = Set.of("name", "owner_id", "scopes", "transfer_privileges");
    private static final Set<String> SCOPE_FIELDS = Set.of("method", "path");

    static CustobarTokenRequest parse(ObjectNode body) {
        requireKnown(body, FIELDS);
        JsonNode transfer = body.path("transfer_privileges");
        if (!transfer.isMissingNode() && !transfer.isBoolean()) {
            throw CustobarErrors.badRequest("transfer_privileges must be true or false.");
        }
        return new CustobarTokenRequest(
                text(body, "name").orElse(""),
                text(body, "owner_id"),
                body.has("scopes") ? Optional.of(scopes(body.get("scopes"))) : Optional.empty(),
                transfer.asBoolean(false));
    }

    private static List<CustobarScope> scopes(JsonNode list) {
        if (!list.isArray() || list.isEmpty()) {
            throw CustobarErrors.badRequest("scopes must be a list of at least one scope.");
        }
        List<CustobarScope> scopes = new ArrayList<>();
        list.forEach(entry -> scopes.add(scope(entry)));
        return List.copyOf(scopes);
    }

    private static CustobarScope scope(JsonNode entry) {
        requireKnown(entry, SCOPE_FIELDS);
        String path = text(entry, "path")
                .filter(value -> value.startsWith("/"))
                .orElseThrow(() -> CustobarErrors.badRequest("A scope needs a path that begins with a slash."));
        return new CustobarScope(text(entry, "method"), path);
    }

    private static void requireKnown(JsonNode object, Set<String> names) {
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw CustobarErrors.badRequest("Unknown field: " + name + ".");
            }
        });
    }

    private static Optional<String> text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isMissingNode() && !value.isTextual()) {
            throw CustobarErrors.badRequest(name + " must be a text.");
        }
        return Optional.ofNullable(value.textValue());
    }
}
