package io.github.camelauth.simulator;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results of asynchronous queries, each of which can be fetched once (docs/vendors/timbr.md §1.4). Safe for many threads. */
final class TimbrAsyncResults {

    static final String PATH = "/timbr/openapi/get-async-results/";

    private static final int ID_LENGTH = 32;

    private final Map<String, Integer> pollsLeft = new HashMap<>();

    /** @param polls how often the result is still to come */
    synchronized Answer accept(int polls) {
        String id = RandomText.of(RandomText.LOWER_CASE_ALPHANUMERIC, ID_LENGTH);
        pollsLeft.put(id, polls);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("async", true);
        fields.put("response_id", id);
        fields.put("poll_url", PATH + id);
        fields.put("message", "The query is running");
        return Answer.json(202, fields);
    }

    synchronized Answer poll(String id, List<Map<String, Object>> rows) {
        Optional<Integer> left = Optional.ofNullable(pollsLeft.get(id));
        if (left.isEmpty()) {
            return Answer.json(404, Map.of("error", "Response not found"));
        }
        if (left.get() > 0) {
            pollsLeft.put(id, left.get() - 1);
            return Answer.json(200, Map.of("status", "running"));
        }
        pollsLeft.remove(id);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("status", "completed");
        fields.put("response", rows);
        fields.put("original_status_code", 200);
        return Answer.json(200, fields);
    }
}
