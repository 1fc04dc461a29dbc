package io.github.camelauth.examples.syncaccess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What syncAccess gave for a range: each user once. */
final class Extract {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> rows = new LinkedHashMap<>();

    private Extract() {}

    /** Nobody, which syncAccess says by 404. */
    static Extract empty() {
        return new Extract();
    }

    /** Throws where it is no list of users: that must not count as one. */
    static Extract of(byte[] answer) {
        Extract extract = new Extract();
        JsonNode list = parse(answer);
        if (!list.isArray()) {
            throw new IllegalArgumentException("syncAccess answered something else than a list of subscribers");
        }
        for (JsonNode row : list) {
            if (!row.path("UserId").isValueNode() || row.path("UserId").isNull()) {
                throw new IllegalArgumentException("syncAccess gave a subscriber without a UserId");
            }
            extract.rows.put(row.path("UserId").asText(), row);
        }
        return extract;
    }

    private static JsonNode parse(byte[] answer) {
        try {
            return JSON.readTree(answer);
        } catch (IOException noJson) {
            throw new IllegalArgumentException("syncAccess answered something else than JSON", noJson);
        }
    }

    Set<String> users() {
        return rows.keySet();
    }

    /** The rows of those who were not in the range before. */
    List<JsonNode> without(Set<String> users) {
        Map<String, JsonNode> others = new LinkedHashMap<>(rows);
        others.keySet().removeAll(users);
        return new ArrayList<>(others.values());
    }
}
