package io.github.camelauth.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/** Answers of a token endpoint with the headers that Katana gives to success and error alike (docs/vendors/syncaccess.md §2.3). */
final class KatanaAnswer {

    private static final int ERROR_STATUS = 400;

    private KatanaAnswer() {}

    static Answer of(int status, Map<String, Object> fields) {
        return Answer.json(status, fields)
                .withHeader(Answer.CONTENT_TYPE, "application/json;charset=UTF-8")
                .withHeader("Cache-Control", "no-cache")
                .withHeader("Pragma", "no-cache")
                .withHeader("Expires", "-1");
    }

    static Answer error(String code) {
        return error(ERROR_STATUS, code, "");
    }

    /** Without a description when that is empty. */
    static Answer error(int status, String code, String description) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("error", code);
        if (!description.isEmpty()) {
            fields.put("error_description", description);
        }
        return of(status, fields);
    }
}
