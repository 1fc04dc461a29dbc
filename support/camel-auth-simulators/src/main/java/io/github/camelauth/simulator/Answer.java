package io.github.camelauth.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** An answer to send: what, how, and for the journal to whom. A status of 0 means that nothing was decided. */
record Answer(int status, Map<String, String> headers, byte[] body, Delivery delivery, Caller caller) {

    static final String CONTENT_TYPE = "Content-Type";

    static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0], Delivery.WHOLE, Caller.UNKNOWN);
    }

    /** Nothing was decided and nothing is sent. */
    static Answer dropped() {
        return empty(0).delivered(Delivery.DROPPED);
    }

    static Answer of(int status, String contentType, String body) {
        return empty(status).withHeader(CONTENT_TYPE, contentType).withBody(body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer json(int status, Object value) {
        return empty(status).withHeader(CONTENT_TYPE, "application/json").withBody(Json.write(value));
    }

    static Answer html(int status, String title) {
        String page = "<!DOCTYPE html><html><head><title>%1$s</title></head><body><h1>%1$s</h1></body></html>";
        return of(status, "text/html; charset=utf-8", page.formatted(title));
    }

    Answer withStatus(int other) {
        return new Answer(other, headers, body, delivery, caller);
    }

    Answer withHeader(String name, String value) {
        Map<String, String> extended = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        extended.putAll(headers);
        extended.put(name, value);
        return new Answer(status, extended, body, delivery, caller);
    }

    Answer withBody(byte[] other) {
        return new Answer(status, headers, other, delivery, caller);
    }

    Answer delivered(Delivery other) {
        return new Answer(status, headers, body, other, caller);
    }

    Answer by(Caller other) {
        return new Answer(status, headers, body, delivery, other);
    }

    @Override
    public String toString() {
        return "Answer[" + status + ", " + body.length + " bytes]";
    }
}
