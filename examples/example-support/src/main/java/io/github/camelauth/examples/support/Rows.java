package io.github.camelauth.examples.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds the rows in an answer of JSON: a list, or the first list in an object. */
public final class Rows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Rows() {}

    /** The rows, each by its columns in their order; empty where the answer is nothing of the kind. */
    public static Optional<List<Map<String, String>>> in(byte[] answer) {
        try {
            JsonNode root = JSON.readTree(answer);
            Stream<JsonNode> lists =
                    root.isArray() ? Stream.of(root) : elements(root).filter(JsonNode::isArray);
            return lists.findFirst().map(Rows::of);
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    /** The rows of a list. */
    public static List<Map<String, String>> of(JsonNode list) {
        return elements(list).map(Rows::row).toList();
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
