package io.github.camelauth.examples.syncaccess;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How subscribers are written. */
enum RowFormat {
    /** Each on a line, as syncAccess gave it. */
    jsonl {
        @Override
        byte[] write(List<JsonNode> rows) throws JsonProcessingException {
            StringBuilder text = new StringBuilder();
            for (JsonNode row : rows) {
                text.append(JSON.writeValueAsString(row)).append('\n');
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    },
    /** With a line for the names, which are those of all rows; what is no single value is written as JSON. */
    csv {
        @Override
        byte[] write(List<JsonNode> rows) throws JsonProcessingException {
            Set<String> names = new LinkedHashSet<>();
            rows.forEach(row -> row.fieldNames().forEachRemaining(names::add));
            CsvSchema schema = CsvSchema.builder()
                    .addColumns(names, CsvSchema.ColumnType.STRING)
                    .build()
                    .withHeader();
            return CSV.writer(schema)
                    .writeValueAsBytes(rows.stream().map(RowFormat::texts).toList());
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CsvMapper CSV = new CsvMapper();

    abstract byte[] write(List<JsonNode> rows) throws JsonProcessingException;

    private static Map<String, String> texts(JsonNode row) {
        Map<String, String> texts = new LinkedHashMap<>();
        row.properties().forEach(field -> texts.put(field.getKey(), text(field.getValue())));
        return texts;
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
