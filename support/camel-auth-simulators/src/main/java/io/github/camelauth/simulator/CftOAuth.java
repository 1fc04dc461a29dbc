package io.github.camelauth.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The two endpoints that applications call themselves, {@code /o/token/} and {@code /o/revoke_token/}: who calls, and how
 * they are told what is wrong (docs/vendors/cft.md §3.6).
 */
final class CftOAuth {

    static final String TOKEN_PATH = "/o/token/";
    static final String REVOKE_PATH = "/o/revoke_token/";

    private final CftSite site;
    private final Switches switches;

    CftOAuth(CftSite site) {
        this.site = site;
        this.switches = site.switches();
    }

    /** Of a form by POST alone: the body as JSON, or the query, count for nothing or are refused. */
    Answer answer(SimulatorRequest request, Endpoint endpoint) {
        if (!request.method().equals("POST")) {
            return Answer.empty(405);
        }
        try {
            if (!request.query().isEmpty()) {
                throw OAuthRefusal.invalidRequest("URL query parameters are not allowed");
            }
            Parameters form = request.form();
            form.repeated().ifPresent(name -> {
                throw OAuthRefusal.invalidRequest("Duplicate " + name + " parameter.");
            });
            return endpoint.answer(request, form);
        } catch (OAuthRefusal refusal) {
            return error(refusal);
        }
    }

    /** By Basic, and without that header by the body. */
    OAuthClient client(SimulatorRequest request, Parameters form) {
        return request.header("Authorization")
                .map(header -> BasicCredentials.parse(header).map(BasicCredentials::formDecoded))
                .orElseGet(() -> form.first("client_id")
                        .map(id -> new BasicCredentials(
                                id, Concealed.of(form.first("client_secret").orElse("")))))
                .flatMap(site.clients()::authenticate)
                .orElseThrow(() -> OAuthRefusal.invalidClient(""));
    }

    static Answer noStore(Answer answer) {
        return answer.withHeader("Cache-Control", "no-store").withHeader("Pragma", "no-cache");
    }

    private Answer error(OAuthRefusal refusal) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("error", refusal.error());
        // The toolkit has a description for malformed requests only.
        if (refusal.error().equals("invalid_request")) {
            fields.put("error_description", refusal.description());
        }
        if (!refusal.error().equals("invalid_client")) {
            return noStore(Answer.json(switches.get(CftSwitches.TOKEN_ERROR_STATUS), fields));
        }
        return noStore(Answer.json(switches.get(CftSwitches.INVALID_CLIENT_STATUS), fields))
                .withHeader("WWW-Authenticate", "Bearer error=\"invalid_client\"");
    }

    /** What one of the two does with a well-formed request. */
    @FunctionalInterface
    interface Endpoint {

        Answer answer(SimulatorRequest request, Parameters form);
    }
}
