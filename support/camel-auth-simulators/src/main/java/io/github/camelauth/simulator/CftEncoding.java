package io.github.camelauth.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How {@code /user/key/} wants its parameters: unknown (docs/vendors/cft.md §3.4). */
public enum CftEncoding {
    /** As a form. */
    FORM,
    /** As a JSON object. */
    JSON,
    /** As one of these, by the content type. */
    EITHER;

    private static final String JSON_TYPE = "application/json";

    /** Nothing when the body is encoded otherwise. */
    Optional<Parameters> read(SimulatorRequest request) {
        if (request.isForm() && this != JSON) {
            return Optional.of(request.form());
        }
        boolean json = request.mediaType().equals(JSON_TYPE) && this != FORM;
        return json ? Json.read(request.body()).map(CftEncoding::texts) : Optional.empty();
    }

    private static Parameters texts(JsonNode object) {
        Map<String, List<String>> values = new TreeMap<>();
        object.properties().forEach(field -> {
            if (field.getValue().isTextual()) {
                values.put(field.getKey(), List.of(field.getValue().textValue()));
            }
        });
        return new Parameters(values);
    }
}
