package io.github.camelauth.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;

/** What the test client got. */
record Reply(HttpResponse<String> response) {

    static Reply of(HttpResponse<String> response) {
        return new Reply(response);
    }

    int status() {
        return response.statusCode();
    }

    String body() {
        return response.body();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
        return Json.read(body().getBytes()).orElseThrow(() -> new AssertionError("Not JSON: " + body()));
    }

    String reason() {
        return json().at("/error/reason").asText();
    }

    /** The fields of a new token. */
    JsonNode accessToken() {
        return json().path("access_token");
    }
}
