package io.github.camelauth.cft;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.cft.CftAuthConfiguration.UserKeyFormat;
import io.github.camelauth.http.JsonAnswer;
import io.github.camelauth.http.JsonBody;
import io.github.camelauth.http.Origin;
import io.github.camelauth.http.VendorHttpClient;
import io.github.camelauth.http.VendorRequest;
import io.github.camelauth.http.VendorResponse;
import io.github.camelauth.http.oauth.FormBody;
import io.github.camelauth.token.MalformedTokenResponseException;
import io.github.camelauth.token.Secret;
import java.util.LinkedHashMap;
import java.util.Map;

/** The calls that bring and prove a user's key ({@code docs/vendors/cft.md} §3.4). Blocks. */
final class CftApi {

    /** A call that needs a user's key, as the vendor's page shows it. */
    private static final String FARMS = "/api/v1/farm/";

    private final CftAuthConfiguration options;
    private final Origin origin;
    private final VendorHttpClient http;
    private final String account;

    CftApi(CftAuthConfiguration options, AuthContext context) {
        this.options = options;
        this.origin = options.origin();
        this.http = context.httpClient(options);
        this.account = options.nameIn("cft-auth") + "/" + options.getPrincipal();
    }

    String account() {
        return account;
    }

    /** Fetches the key of the user whom the options name. */
    Secret fetchKey() {
        String subject = "The request for the key of " + account;
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("username", options.getUsername());
        fields.put("password", options.getPassword());
        VendorRequest request = authorized(VendorRequest.of(subject, "POST", options.getUserKeyPath()));
        VendorResponse response = http.execute(
                origin,
                options.getUserKeyFormat() == UserKeyFormat.form
                        ? request.body(FormBody.TYPE, FormBody.of(fields))
                        : request.body(JsonBody.TYPE, JsonBody.of(fields)));
        if (!response.successful()) {
            throw CftErrors.ofUserKey(subject, options, response);
        }
        return key(subject, response);
    }

    private Secret key(String subject, VendorResponse response) {
        JsonNode body = JsonAnswer.lenient(response);
        String key = body.isObject()
                ? body.path(options.getUserKeyField()).asText()
                : body.isTextual() ? body.textValue() : response.body().strip();
        if (!CftKey.legal(key)) {
            throw new MalformedTokenResponseException(
                    subject
                            + " was answered, but without a key of 43 characters. Check options 'userKeyField' and 'userKeyFormat'.");
        }
        return Secret.of(key);
    }

    /**
     * Proves a key by a call.
     *
     * @throws io.github.camelauth.token.AuthException when the vendor refuses it or does not answer
     */
    void prove(Secret key) {
        String subject = "The check of the key of " + account;
        VendorRequest request =
                authorized(VendorRequest.of(subject, "GET", FARMS)).header(CftCarrier.USER_HEADER, key.reveal());
        VendorResponse response = http.execute(origin, request);
        if (!response.successful()) {
            throw CftErrors.ofProof(subject, response);
        }
        boolean json = response.complete() ? JsonAnswer.lenient(response).isContainerNode() : !response.html();
        if (!json) {
            throw new MalformedTokenResponseException(
                    subject + " was answered, but not in JSON: is 'baseUrl' right, and no login page before it?");
        }
    }

    private VendorRequest authorized(VendorRequest request) {
        return request.header(CftCarrier.APPLICATION_HEADER, options.getAccessKey());
    }
}
