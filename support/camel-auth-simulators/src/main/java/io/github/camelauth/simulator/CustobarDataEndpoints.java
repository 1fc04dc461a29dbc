package io.github.camelauth.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Endpoints that need nothing but a credential in scope: retrieving from a datatarget (§1.10 point 13) and uploads. */
final class CustobarDataEndpoints {

    private final CustobarCompany company;

    CustobarDataEndpoints(CustobarCompany company) {
        this.company = company;
    }

    /** What the vendor really answers here is not known: the content is the test's to choose. */
    Answer retrieve(CustobarCall call) {
        CustobarData data = company.data().get();
        if (!data.datatargetId().equals(call.parameters().get("id"))) {
            throw CustobarErrors.refusal(404, "No such datatarget.");
        }
        return data.retrieved().orElseGet(() -> Answer.json(200, Map.of("rows", data.rows())));
    }

    Answer upload(CustobarCall call) {
        try {
            requireRows(call);
        } catch (Refusal refused) {
            // The vendor's own plugins distrust a status of 200 here, and so should a client (§1.5).
            boolean disguised = company.switches().get(CustobarSwitches.UPLOAD_ERRORS_WITH_STATUS_200);
            return disguised ? refused.answer().withStatus(200) : refused.answer();
        }
        return Answer.json(200, Map.of("response", "ok"));
    }

    private static void requireRows(CustobarCall call) {
        if (call.request().bodyText().isBlank()) {
            throw CustobarErrors.badRequest("There is nothing to upload.");
        }
        if (call.contentType().startsWith("text/csv")) {
            return;
        }
        JsonNode body = call.json();
        boolean wrapped = body.size() == 1 && body.elements().next().isArray();
        if (!body.isArray() && !wrapped) {
            throw CustobarErrors.badRequest("A list is expected.");
        }
    }
}
