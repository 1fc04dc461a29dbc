package io.github.camelauth.examples.syncaccess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far the extract has come.
 *
 * @param server whose subscribers they are
 * @param end of the last range, and the start of the next
 * @param users of the last range: those created in the second that both ranges share would come twice
 */
record State(String server, Instant end, Set<String> users) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Throws where it is not what {@link #write} wrote. */
    static State read(byte[] text) throws IOException {
        JsonNode json = JSON.readTree(text);
        Set<String> users = new TreeSet<>();
        json.path("users").forEach(user -> users.add(user.asText()));
        try {
            return new State(
                    json.path("server").asText(), Instant.parse(json.path("end").asText()), users);
        } catch (DateTimeException e) {
            throw new IOException("it has no end", e);
        }
    }

    byte[] write() throws IOException {
        ObjectNode json = JSON.createObjectNode().put("server", server).put("end", end.toString());
        users.forEach(json.putArray("users")::add);
        return JSON.writeValueAsBytes(json);
    }
}
