package io.github.camelauth.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON that nobody may keep; an error has only {@code error} and its description (docs/vendors/checkfront.md §2.4, §2.6). */
final class CheckfrontAnswer {

    private CheckfrontAnswer() {}

    static Answer of(int status, Map<String, Object> fields) {
        return Answer.json(status, fields).withHeader("Cache-Control", "no-store");
    }

    static Answer error(int status, String error, String description) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("error", error);
        fields.put("error_description", description);
        return of(status, fields);
    }
}
