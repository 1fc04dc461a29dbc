package io.github.camelauth.simulator;

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
            Map.of("external_id", "1001", "email", "ada@example.com", "first_name", "Ada"),
            Map.of("external_id", "1002", "email", "grace@example.com", "first_name", "Grace"),
            Map.of("external_id", "1003", "email", "linus@example.com", "first_name", "Linus"));

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
