package io.github.camelauth.custobar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.http.JsonAnswer;
import io.github.camelauth.http.Origin;
import io.github.camelauth.http.VendorHttpClient;
import io.github.camelauth.http.VendorRequest;
import io.github.camelauth.http.VendorResponse;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.MalformedTokenResponseException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** The calls of Custobar's API that make and delete access tokens ({@code docs/vendors/custobar.md} §1.2). Blocks. */
final class CustobarApi {

    private static final String TOKENS = "/api/access-tokens/";
    private static final String INTEGRATIONS = "/api/integrations/";
    /** An id becomes part of a path: what the vendor says may not lead it elsewhere. */
    private static final String ID = "[A-Za-z0-9_-]{1,64}";

    private static final String JSON = "application/json";

    private final CustobarAuthConfiguration options;
    private final Origin origin;
    private final VendorHttpClient http;
    private final String account;
    private final Clock clock;

    CustobarApi(CustobarAuthConfiguration options, AuthContext context) {
        this.options = options;
        this.origin = options.origin();
        this.http = context.httpClient(options);
        this.clock = context.clock();
        this.account = options.nameIn("custobar-auth");
    }

    String account() {
        return account;
    }

    /**
     * Creates an access token.
     *
     * @param name its name in the vendor's list
     * @param integrationId the integration that shall own it, or null for the caller
     */
    AccessToken createToken(CustobarCaller caller, String name, String integrationId) {
        String subject = "The token request for " + account;
        VendorRequest request = caller.authorize(VendorRequest.of(subject, "POST", TOKENS))
                .body(JSON, order(name, integrationId).toString());
        // Not when the request was begun: until there was a fresh one-time code, half a minute may have passed.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        JsonNode token = answer(caller, request).path("access_token");
        if (!token.isObject()) {
            throw new MalformedTokenResponseException(subject + " was answered, but without 'access_token'.");
        }
        return new AccessToken(
                JsonAnswer.token(subject, token, "token"),
                "Bearer",
                CustobarScope.parse(options.getScopes()).stream()
                        .map(CustobarScope::toString)
                        .toList(),
                now,
                CustobarLifetime.endOf(options, now),
                facts(token));
    }

    private ObjectNode order(String name, String integrationId) {
        ObjectNode order = JsonNodeFactory.instance.objectNode().put("name", name);
        ArrayNode scopes = JsonNodeFactory.instance.arrayNode();
        for (CustobarScope scope : CustobarScope.parse(options.getScopes())) {
            ObjectNode entry = scopes.addObject();
            if (scope.method() != null) {
                entry.put("method", scope.method());
            }
            entry.put("path", scope.path());
        }
        if (!scopes.isEmpty()) {
            order.set("scopes", scopes);
        }
        if (integrationId != null) {
            order.put("owner_id", "integrations/" + integrationId);
        }
        if (options.isTransferPrivileges()) {
            order.put("transfer_privileges", true);
        }
        return order;
    }

    private static Map<String, String> facts(JsonNode token) {
        Map<String, String> facts = new HashMap<>();
        Map.of("id", "id", "owner", "owner_id", "name", "name", "createdAt", "created_at")
                .forEach((ours, theirs) -> {
                    boolean usable =
                            !theirs.equals("id") || token.path(theirs).asText().matches(ID);
                    if (token.path(theirs).isTextual() && usable) {
                        facts.put(ours, token.path(theirs).textValue());
                    }
                });
        return facts;
    }

    /** Creates an integration and gives its id. */
    String createIntegration(CustobarCaller caller, String name) {
        String subject = "The request for an integration for " + account;
        ObjectNode order = JsonNodeFactory.instance.objectNode().put("integration_name", "");
        order.putObject("parameters").put("name", name).put("description", "Made by camel-custobar-auth");
        JsonNode id = answer(
                        caller,
                        caller.authorize(VendorRequest.of(subject, "POST", INTEGRATIONS))
                                .body(JSON, order.toString()))
                .path("integration")
                .path("id");
        if (!id.isTextual()) {
            throw new MalformedTokenResponseException(subject + " was answered, but without 'integration.id'.");
        }
        return id.textValue();
    }

    /** Deletes an access token; one that is gone already counts as deleted. */
    void deleteToken(CustobarCaller caller, String id) {
        String path = options.getRevokePath().replace("{id}", id);
        VendorRequest request = caller.authorize(VendorRequest.of("The revocation for " + account, "DELETE", path));
        VendorResponse response = http.execute(origin, request);
        if (response.status() == 404) {
            return;
        }
        if (!response.successful()) {
            throw CustobarErrors.of(request.subject(), caller, response);
        }
        refuseError(request, response, JsonAnswer.lenient(response));
    }

    private JsonNode answer(CustobarCaller caller, VendorRequest request) {
        VendorResponse response = http.execute(origin, request);
        if (!response.successful()) {
            throw CustobarErrors.of(request.subject(), caller, response);
        }
        JsonNode body = JsonAnswer.object(request.subject(), response);
        refuseError(request, response, body);
        return body;
    }

    /** The vendor's own plugins look for an error whatever the status ({@code docs/vendors/custobar.md} §1.5). */
    private static void refuseError(VendorRequest request, VendorResponse response, JsonNode body) {
        if (body.path("error").has("reason")) {
            throw CustobarErrors.insideSuccess(request.subject(), response);
        }
    }
}
