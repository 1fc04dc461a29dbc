package io.github.camelauth.timbr;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.camelauth.http.RejectionRule;
import java.io.IOException;
import java.util.Locale;

/**
 * How Timbr's API says that it rejects a token: 401 or 403; or, since the service looks at a token only when it opens its Hive
 * connection, by a text of that transport in another error ({@code docs/vendors/timbr.md} §1.5). Stateless.
 */
final class TimbrRejectionRule implements RejectionRule {

    /** What the Hive transport says of a token that it does not take. */
    static final String HIVE_TEXT = "HTTP Response code: 401";

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public boolean byStatus(int status) {
        return status == 401 || status == 403;
    }

    @Override
    public boolean looksInside(int status, String contentType) {
        return !successful(status)
                || contentType != null && contentType.toLowerCase(Locale.ROOT).contains("json");
    }

    /** In an answer of success the text may stand in somebody's data, so there the envelope must say that it is an error. */
    @Override
    public boolean byBody(int status, String start) {
        return start.contains(HIVE_TEXT) && (!successful(status) || isError(start));
    }

    private static boolean successful(int status) {
        return status >= 200 && status < 300;
    }

    /** Whether the envelope's own {@code status} is {@code error}; not that of a row inside it. The text may be cut. */
    private static boolean isError(String start) {
        try (JsonParser json = JSON.createParser(start)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                if (field.equals("status")) {
                    return "error".equals(json.getText());
                }
                json.skipChildren();
            }
            return false;
        } catch (IOException cutOrNoJson) {
            return false;
        }
    }
}
