package io.github.camelauth.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A body of the type {@code application/json}. */
public final class JsonBody {

    /** Its media type. */
    public static final String TYPE = "application/json";

    private JsonBody() {}

    /** An object of these fields, in the map's order. */
    public static String of(Map<String, String> fields) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        fields.forEach(json::put);
        return json.toString();
    }
}
