package io.github.camelauth.http.oauth;

import io.github.camelauth.http.FormParameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A body of the type {@code application/x-www-form-urlencoded} (RFC 6749 appendix B). */
public final class FormBody {

    /** Its media type. */
    public static final String TYPE = FormParameter.TYPE;

    private FormBody() {}

    /** The fields in the map's order, in UTF-8. */
    public static String of(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
