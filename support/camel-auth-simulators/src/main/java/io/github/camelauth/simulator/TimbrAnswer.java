package io.github.camelauth.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/** The envelope of {@code /timbr/api}: {@code data} and {@code status} (docs/vendors/timbr.md §1.4 and §1.5). */
final class TimbrAnswer {

    private TimbrAnswer() {}

    static Answer success(Object data) {
        return of(200, data, "success");
    }

    static Answer error(int status, String message) {
        return of(status, message, "error");
    }

    static Refusal refusal(int status, String message) {
        return new Refusal(error(status, message));
    }

    private static Answer of(int code, Object data, String status) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("data", data);
        envelope.put("status", status);
        return Answer.json(code, envelope);
    }
}
