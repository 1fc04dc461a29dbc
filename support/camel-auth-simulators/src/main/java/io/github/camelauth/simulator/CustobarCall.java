package io.github.camelauth.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A request whose sender is known and allowed to send it. */
record CustobarCall(SimulatorRequest request, Map<String, String> parameters, CustobarCaller caller) {

    /** The JSON object of the body; an empty one for an empty body, which is legal (§1.2). */
    ObjectNode jsonObject() {
        if (request.bodyText().isBlank()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (json() instanceof ObjectNode object) {
            return object;
        }
        throw CustobarErrors.badRequest("The body must be a JSON object.");
    }

    JsonNode json() {
        if (!contentType().startsWith("application/json")) {
            throw CustobarErrors.refusal(415, "Content-Type must be application/json.");
        }
        return Json.read(request.body()).orElseThrow(() -> CustobarErrors.badRequest("Malformed JSON."));
    }

    String contentType() {
        return request.header("Content-Type").orElse("");
    }
}
