package io.github.camelauth.cft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.testsupport.TestApp;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Registrations at an application, and what comes to their callbacks. */
record Registrations(TestApp app) {

    /** Begins one, and gives the path of its callback. */
    String begin() {
        return begin(Map.of());
    }

    /** The same for whom the message names. */
    String begin(Map<String, Object> headers) {
        Exchange done = app.send("direct:registrationUrl", null, headers);
        assertThat(done.getException()).isNull();
        return done.getMessage().getBody(String.class).replaceAll(".*registered%2F([A-Za-z0-9_-]{43}).*", "/$1");
    }

    /** A key comes as a form; gives the status of the answer. */
    int brought(String path, String key) {
        return form(path, "api_key=" + key);
    }

    /** A form comes. */
    int form(String path, String body) {
        return callback(path, "application/x-www-form-urlencoded", body, null);
    }

    /** Anything comes. */
    int callback(String path, String contentType, Object body, String query) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(Exchange.HTTP_PATH, path);
        headers.put(Exchange.HTTP_RAW_QUERY, query);
        headers.put(Exchange.CONTENT_TYPE, contentType);
        Exchange done = app.send("direct:registrationCallback", body, headers);
        assertThat(done.getException()).isNull();
        Message answer = done.getMessage();
        assertThat(answer.getHeaders()).containsOnlyKeys(Exchange.HTTP_RESPONSE_CODE, "Content-Type", "Cache-Control");
        assertThat(answer.getBody(String.class)).isIn("The key was taken.\n", "Refused.\n");
        return answer.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
    }
}
