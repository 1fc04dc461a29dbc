package io.github.camelauth.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A booking, with a few of the fields that the vendor gives. Made up.
 *
 * @param id the key that answers list it under
 * @param code what people call it
 * @param status such as {@code PAID} or {@code PEND}
 * @param total in the company's currency
 */
public record CheckfrontBooking(int id, String code, String status, String customerName, String summary, String total) {

    static final List<CheckfrontBooking> SAMPLE = List.of(
            new CheckfrontBooking(1, "DEMO-010126", "PAID", "Ada Example", "Harbour tour", "120.00"),
            new CheckfrontBooking(2, "DEMO-020126", "PEND", "Grace Example", "Kayak, half a day", "64.50"));

    Map<String, Object> toFields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("booking_id", id);
        fields.put("code", code);
        fields.put("status_id", status);
        fields.put("customer_name", customerName);
        fields.put("summary", summary);
        fields.put("total", total);
        return fields;
    }
}
