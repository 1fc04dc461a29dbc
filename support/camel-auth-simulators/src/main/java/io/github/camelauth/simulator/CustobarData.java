package io.github.camelauth.simulator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the data endpoints give.
 *
 * @param datatargetId the one datatarget there is
 * @param rows of the paged endpoints
 * @param retrieved the answer of the datatarget; where absent, the rows
 */
record CustobarData(String datatargetId, List<Map<String, Object>> rows, Optional<Answer> retrieved) {

    private static final List<Map<String, Object>> SAMPLE = List.of(
            customer("1001", "ada@example.com", "Ada"),
            customer("1002", "grace@example.com", "Grace"),
            customer("1003", "linus@example.com", "Linus"));

    /** In the same order each time, so that what is printed of it is the same too. */
    private static Map<String, Object> customer(String id, String email, String firstName) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("external_id", id);
        fields.put("first_name", firstName);
        fields.put("email", email);
        return Collections.unmodifiableMap(fields);
    }

    static CustobarData sample(String datatargetId) {
        return new CustobarData(datatargetId, SAMPLE, Optional.empty());
    }

    CustobarData withRows(List<Map<String, Object>> changed) {
        return new CustobarData(datatargetId, List.copyOf(changed), retrieved);
    }

    CustobarData withRetrieved(Answer changed) {
        return new CustobarData(datatargetId, rows, Optional.of(changed));
    }
}
