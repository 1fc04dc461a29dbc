package io.github.camelauth.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.camelauth.token.MalformedTokenResponseException;
import io.github.camelauth.token.Secret;

/** A vendor's answer read as JSON, without trust. */
public final class JsonAnswer {

    private static final int DEEPEST = 32;
    private static final int LONGEST_TOKEN = 8 * 1024;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private JsonAnswer() {}

    /** The body, or a missing node where it is no JSON: for answers that are errors anyway. */
    public static JsonNode lenient(VendorResponse response) {
        try {
            JsonNode tree = response.complete() ? MAPPER.readTree(response.body()) : null;
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /**
     * The body of an answer that should bring something.
     *
     * @throws MalformedTokenResponseException when it is cut, HTML, or no JSON object
     */
    public static JsonNode object(String subject, VendorResponse response) {
        JsonNode tree = lenient(response);
        if (!tree.isObject()) {
            String what = !response.complete()
                    ? "was cut off or too large"
                    : response.html()
                            ? "was a web page: is 'baseUrl' right, and no login page before it?"
                            : "was no JSON object";
            throw new MalformedTokenResponseException(
                    subject + " was answered with HTTP " + response.status() + ", but the body " + what + ".");
        }
        return tree;
    }

    /**
     * A token out of a field. It will be a header's value, so what could end a header and begin another is refused.
     *
     * @throws MalformedTokenResponseException when it is missing or no legal header value
     */
    public static Secret token(String subject, JsonNode parent, String field) {
        String value = parent.path(field).isTextual() ? parent.path(field).textValue() : "";
        if (!value.matches("[\\x21-\\x7e]{1," + LONGEST_TOKEN + "}")) {
            throw new MalformedTokenResponseException(
                    subject + " was answered, but the field '" + field + "' is missing or holds no token.");
        }
        return Secret.of(value);
    }
}
