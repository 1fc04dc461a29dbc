package io.github.camelauth.simulator;

import java.util.List;
import java.util.Map;

/** The query of {@code /timbr/openapi}: SQL as text, and bare rows for an answer (docs/vendors/timbr.md §1.4). */
final class TimbrOpenApi {

    private final TimbrDeployment deployment;
    private final TimbrAsyncResults results = new TimbrAsyncResults();

    TimbrOpenApi(TimbrDeployment deployment) {
        this.deployment = deployment;
    }

    void addTo(Router<TimbrCall.Endpoint> router) {
        router.add("POST", "/timbr/openapi/ontology/{ontology}/query", this::query)
                .add(
                        "GET",
                        TimbrAsyncResults.PATH + "{id}",
                        call -> results.poll(call.parameters().get("id"), rows()));
    }

    private List<Map<String, Object>> rows() {
        return deployment.data().get().rows();
    }

    private Answer query(TimbrCall call) {
        if (!deployment.data().get().ontology().equals(call.parameters().get("ontology"))) {
            throw TimbrAnswer.refusal(404, "No such ontology");
        }
        if (call.request().bodyText().isBlank()) {
            throw TimbrAnswer.refusal(400, "A query is expected");
        }
        boolean later = call.request().header("x-async").filter("true"::equals).isPresent();
        return later ? results.accept(deployment.switches().get(TimbrSwitches.ASYNC_POLLS)) : Answer.json(200, rows());
    }
}
