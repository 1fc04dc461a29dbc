package io.github.camelauth.examples.checkfront;

import com.fasterxml.jackson.databind.JsonNode;

/** A booking, as the page shows it. */
record Booking(String code, String customer, String summary, String status, String total) {

    static Booking of(JsonNode fields) {
        return new Booking(
                fields.path("code").asText(),
                fields.path("customer_name").asText(),
                fields.path("summary").asText(),
                fields.path("status_id").asText(),
                fields.path("total").asText());
    }
}
