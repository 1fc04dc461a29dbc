package io.github.camelauth.simulator;

import java.util.Map;

/** Errors in the form that the vendor's own plugins read: {@code {"error": {"reason": "..."}}} (§1.5). */
final class CustobarErrors {

    private CustobarErrors() {}

    static Answer answer(int status, String reason) {
        return Answer.json(status, Map.of("error", Map.of("reason", reason)));
    }

    static Refusal refusal(int status, String reason) {
        return new Refusal(answer(status, reason));
    }

    static Refusal badRequest(String reason) {
        return refusal(400, reason);
    }
}
