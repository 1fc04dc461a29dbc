package io.github.camelauth.examples.custobar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds the rows in a datatarget's answer. Custobar documents no format for it, so they may be a list of JSON, or the first
 * list in a JSON object.
 */
final class Rows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Rows() {}

    /** The rows, each by its columns in their order; empty where the answer is nothing of the kind. */
    static Optional<List<Map<String, String>>> in(byte[] answer) {
        try {
            JsonNode root = JSON.readTree(answer);
            Stream<JsonNode> lists =
                    root.isArray() ? Stream.of(root) : elements(root).filter(JsonNode::isArray);
            return lists.findFirst().map(list -> elements(list).map(Rows::row).toList());
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static Map<String, String> row(JsonNode row) {
        Map<String, String> columns = new LinkedHashMap<>();
        row.properties().forEach(column -> columns.put(column.getKey(), text(column.getValue())));
        if (!row.isObject()) {
            columns.put("value", text(row));
        }
        return columns;
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
