package io.github.camelauth.simulator;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;

/** How the vendor tells an application the key of a user who registered through it: unknown (docs/vendors/cft.md §3.5). */
public enum CftCallback {
    /** By GET, in the query. */
    GET_QUERY,
    /** By POST, as a form. */
    POST_FORM,
    /** By POST, as a JSON object. */
    POST_JSON;

    HttpRequest.Builder request(String url, Map<String, String> fields) {
        return switch (this) {
            case GET_QUERY ->
                HttpRequest.newBuilder(URI.create(url + (url.contains("?") ? "&" : "?") + Parameters.encode(fields)));
            case POST_FORM ->
                post(
                        url,
                        "application/x-www-form-urlencoded",
                        HttpRequest.BodyPublishers.ofString(Parameters.encode(fields)));
            case POST_JSON -> post(url, "application/json", HttpRequest.BodyPublishers.ofByteArray(Json.write(fields)));
        };
    }

    private static HttpRequest.Builder post(String url, String contentType, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", contentType)
                .POST(body);
    }
}
