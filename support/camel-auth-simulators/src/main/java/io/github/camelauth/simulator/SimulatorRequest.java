package io.github.camelauth.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request as it came in. The accessors give credentials in clear, for assertions; {@code toString} does not.
 *
 * @param scheme {@code http} or {@code https}
 * @param method in upper case as sent
 * @param path as sent: not decoded, not normalized
 * @param query as sent, without the question mark; empty when there is none
 * @param headers by name, in any case
 * @param body never null
 */
public record SimulatorRequest(
        String scheme, String method, String path, String query, Map<String, List<String>> headers, byte[] body) {

    /** The first header of that name, in any case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The decoded value of the first query parameter of that name. */
    public Optional<String> queryParameter(String name) {
        return Parameters.parse(query).first(name);
    }

    /** The decoded value of the first field of that name of a form. */
    Optional<String> formField(String name) {
        return form().first(name);
    }

    /** No parameters when the body is no form by its content type. */
    Parameters form() {
        return isForm() ? Parameters.parse(bodyText()) : Parameters.NONE;
    }

    boolean isForm() {
        return mediaType().equals("application/x-www-form-urlencoded");
    }

    /** In lower case, without parameters; empty when there is no content type. */
    String mediaType() {
        return header("Content-Type").orElse("").split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }

    /** Where a website's visitor wanted to go before the login, as long as that is here. */
    String next(String otherwise) {
        String own = scheme + "://" + header("Host").orElse("") + "/";
        return queryParameter("next")
                .filter(next -> next.startsWith(own) || next.startsWith("/") && !next.startsWith("//"))
                .orElse(otherwise);
    }

    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + Redaction.pathAndQuery(path, query) + " " + Redaction.headers(headers) + " " + body.length
                + " bytes";
    }
}
