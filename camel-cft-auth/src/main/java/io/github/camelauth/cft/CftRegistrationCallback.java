package io.github.camelauth.cft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelauth.http.oauth.FormBody;
import io.github.camelauth.token.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * What came to a registration's callback: GET or POST, a form or JSON, since the vendor documents neither. Untrusted.
 *
 * @param segment the last segment of the path, which names the registration
 * @param key what looks like a user's key; empty where nothing does
 */
record CftRegistrationCallback(String segment, Optional<Secret> key) {

    private static final int LONGEST = 16 * 1024;
    private static final List<String> FIELDS = List.of("api_key", "key");
    private static final ObjectMapper JSON = new ObjectMapper();

    static CftRegistrationCallback of(Message message) {
        String path = message.getHeader(Exchange.HTTP_PATH, "", String.class);
        String where =
                path.isEmpty() || path.equals("/") ? message.getHeader(Exchange.HTTP_URI, "", String.class) : path;
        String segment = where.substring(where.lastIndexOf('/') + 1);
        String raw = message.getHeader(Exchange.HTTP_RAW_QUERY, String.class);
        String query = raw != null ? raw : message.getHeader(Exchange.HTTP_QUERY, "", String.class);
        String body = text(message);
        boolean tooLong = query.length() > LONGEST || body == null || body.length() > LONGEST;
        return new CftRegistrationCallback(
                segment.length() > LONGEST ? "" : segment,
                tooLong
                        ? Optional.empty()
                        : inForm(query).or(() -> inJson(body)).or(() -> inForm(body)));
    }

    /** Some HTTP consumers, such as platform-http on Vert.x, give a form as a map. */
    private static String text(Message message) {
        if (message.getBody() instanceof Map<?, ?> form) {
            Map<String, String> fields = new LinkedHashMap<>();
            form.forEach((name, value) -> fields.put(String.valueOf(name), String.valueOf(value)));
            return FormBody.of(fields);
        }
        return message.getBody() == null ? "" : message.getBody(String.class);
    }

    private static Optional<Secret> inForm(String form) {
        return FIELDS.stream()
                .flatMap(field -> Arrays.stream(form.split("&")).filter(pair -> pair.startsWith(field + "=")))
                .map(pair -> decode(pair.substring(pair.indexOf('=') + 1)))
                .filter(CftKey::legal)
                .findFirst()
                .map(Secret::of);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }

    private static Optional<Secret> inJson(String body) {
        try {
            JsonNode tree = JSON.readTree(body);
            return FIELDS.stream()
                    .map(field -> tree.path(field).asText())
                    .filter(CftKey::legal)
                    .findFirst()
                    .map(Secret::of);
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }
}
