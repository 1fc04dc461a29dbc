package io.github.camelauth.http.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelauth.http.JsonAnswer;
import io.github.camelauth.http.VendorResponse;

/** The error code of a token endpoint's answer (RFC 6749 §5.2). */
public final class OAuthError {

    private OAuthError() {}

    /** The code; null where there is none that looks like one: what a vendor sends may go into no message unseen. */
    public static String codeOf(VendorResponse response) {
        JsonNode error = JsonAnswer.lenient(response).path("error");
        return error.isTextual() && error.textValue().matches("[a-z][a-z0-9_]{1,63}") ? error.textValue() : null;
    }
}
