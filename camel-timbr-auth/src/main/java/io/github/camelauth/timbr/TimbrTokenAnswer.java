package io.github.camelauth.timbr;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelauth.http.JsonAnswer;
import io.github.camelauth.http.VendorResponse;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.engine.TokenGrant;
import java.time.Instant;

/** Reads an API token out of an answer of success, which is not trusted yet. */
final class TimbrTokenAnswer {

    /** What the token is in the vendor's terms. */
    static final String TYPE = "ApiKey";

    /** A legal header value, too: what could end a header and begin another is refused. */
    static final String TOKEN = "tk_[\\x21-\\x7e]{1,8192}";

    private TimbrTokenAnswer() {}

    /** {@code {"data": ["tk_…"], "status": "success"}}, as the API service has it ({@code docs/vendors/timbr.md} §1.2). */
    static Secret ofEnvelope(TimbrErrors errors, VendorResponse response) {
        JsonNode body = JsonAnswer.object(errors.subject(), response);
        String status = body.path("status").asText();
        if (status.equals("error")) {
            throw errors.refused(response, "with status 'error' in the body");
        }
        if (!status.equals("success")) {
            throw errors.malformed("its 'status' is not 'success'");
        }
        JsonNode data = body.path("data");
        if (!data.isArray()) {
            throw errors.malformed("its 'data' is no list with a token in it");
        }
        if (data.size() != 1) {
            throw errors.malformed("its 'data' is a list of " + data.size() + ", where one token is expected");
        }
        return token(errors, "its 'data' holds", data.get(0));
    }

    /** A JSON object with the token in a field, as the platform most likely has it (§1.3). */
    static Secret ofField(TimbrErrors errors, VendorResponse response, String field) {
        JsonNode body = JsonAnswer.object(errors.subject(), response);
        return token(errors, "the field that option 'tokenField' names ('" + field + "') holds", body.path(field));
    }

    private static Secret token(TimbrErrors errors, String where, JsonNode node) {
        if (!node.isTextual() || !node.textValue().matches(TOKEN)) {
            throw errors.malformed(where + " no API token, which would begin with tk_");
        }
        return Secret.of(node.textValue());
    }

    /** The token, without an end: it lives until it is rejected. */
    static TokenGrant grant(Secret token, Instant now) {
        return TokenGrant.of(new AccessToken(token, TYPE, now, null));
    }
}
