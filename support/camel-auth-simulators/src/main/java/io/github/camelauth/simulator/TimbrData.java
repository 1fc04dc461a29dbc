package io.github.camelauth.simulator;

import java.util.List;
import java.util.Map;

/**
 * What the data endpoints give: the same few rows for every query.
 *
 * @param ontology the one there is
 */
record TimbrData(String ontology, List<Map<String, Object>> rows) {

    /** Everything has this concept. */
    static final String CONCEPT = "customer";

    private static final List<Map<String, Object>> SAMPLE = List.of(
            Map.of("customer_id", "1001", "customer_name", "Ada"),
            Map.of("customer_id", "1002", "customer_name", "Grace"));

    static TimbrData sample(String ontology) {
        return new TimbrData(ontology, SAMPLE);
    }

    TimbrData withRows(List<Map<String, Object>> changed) {
        return new TimbrData(ontology, List.copyOf(changed));
    }
}
