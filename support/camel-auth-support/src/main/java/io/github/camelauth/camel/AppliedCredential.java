package io.github.camelauth.camel;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Message;

/** What {@code authenticate} put on a message, so that {@code clear} takes exactly that off again. Immutable. */
final class AppliedCredential {

    private final Map<String, Object> replaced;
    private final String form;
    private final Object body;

    /**
     * @param form the body that was set, null where it was left alone
     * @param body what it replaced
     */
    AppliedCredential(Map<String, Object> replaced, String form, Object body) {
        this.replaced = new HashMap<>(replaced);
        this.form = form;
        this.body = body;
    }

    void removeFrom(Message message) {
        replaced.forEach((header, before) -> {
            if (before == null) {
                message.removeHeader(header);
            } else {
                message.setHeader(header, before);
            }
        });
        // Another body by now is the vendor's answer.
        if (form != null && form.equals(message.getBody())) {
            message.setBody(body);
        }
    }

    /** Names only: a query that was there before is the caller's affair. */
    @Override
    public String toString() {
        return "AppliedCredential" + replaced.keySet();
    }
}
