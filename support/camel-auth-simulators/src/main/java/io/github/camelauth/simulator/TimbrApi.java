package io.github.camelauth.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The data endpoints of {@code /timbr/api}, with canned answers (docs/vendors/timbr.md §1.4). */
final class TimbrApi {

    private final TimbrDeployment deployment;

    TimbrApi(TimbrDeployment deployment) {
        this.deployment = deployment;
    }

    void addTo(Router<TimbrCall.Endpoint> router) {
        router.add("GET", "/timbr/api/get_ontologies/", call -> TimbrAnswer.success(List.of(data().ontology())))
                .add("POST", "/timbr/api/query/", this::query)
                .add("POST", "/timbr/api/get_ontology/{ontology}", this::ontology)
                .add("GET", "/timbr/api/q/{ontology}/concept/{concept}", this::concept);
    }

    private TimbrData data() {
        return deployment.data().get();
    }

    private Answer query(TimbrCall call) {
        JsonNode body = Json.read(call.request().body())
                .filter(json -> json.path("query").isTextual())
                .orElseThrow(() -> TimbrAnswer.refusal(400, "ontology_name and query are expected"));
        requireOntology(body.path("ontology_name").asText());
        return TimbrAnswer.success(data().rows());
    }

    private Answer ontology(TimbrCall call) {
        requireOntology(call.parameters().get("ontology"));
        return TimbrAnswer.success(List.of(Map.of("concept", TimbrData.CONCEPT)));
    }

    /** Each parameter that is named like a field is a filter. */
    private Answer concept(TimbrCall call) {
        requireOntology(call.parameters().get("ontology"));
        if (!call.parameters().get("concept").equals(TimbrData.CONCEPT)) {
            throw TimbrAnswer.refusal(404, "No such concept");
        }
        return TimbrAnswer.success(data().rows().stream()
                .filter(row -> matches(row, call.request()))
                .toList());
    }

    private static boolean matches(Map<String, Object> row, SimulatorRequest request) {
        return row.entrySet().stream().allMatch(field -> request.queryParameter(field.getKey())
                .map(field.getValue().toString()::equals)
                .orElse(true));
    }

    private void requireOntology(String name) {
        if (!data().ontology().equals(name)) {
            throw TimbrAnswer.refusal(404, "No such ontology");
        }
    }
}
