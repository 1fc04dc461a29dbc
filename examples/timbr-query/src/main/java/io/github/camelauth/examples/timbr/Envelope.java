package io.github.camelauth.examples.timbr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelauth.examples.support.Rows;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Timbr's API wraps each answer in: {@code {"data": ..., "status": "success"}}. */
record Envelope(JsonNode data, String status) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Empty where the answer is no such thing, as from a proxy in front of Timbr. */
    static Optional<Envelope> of(byte[] answer) {
        try {
            JsonNode json = JSON.readTree(answer);
            return json.path("status").isTextual()
                    ? Optional.of(
                            new Envelope(json.path("data"), json.path("status").asText()))
                    : Optional.empty();
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    /** Throws what Timbr says where it is no success: an answer with HTTP 200 may be none. */
    List<Map<String, String>> rows() {
        if (!status.equals("success")) {
            throw new IllegalArgumentException("Timbr refused the query: " + message());
        }
        if (!data.isArray()) {
            throw new IllegalArgumentException("Timbr answered no list of rows");
        }
        return Rows.of(data);
    }

    /** What Timbr says of an error, without control characters, which could write anywhere on a terminal. */
    String message() {
        return data.asText().replaceAll("\\p{Cntrl}", " ");
    }
}
