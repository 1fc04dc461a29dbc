package io.github.camelauth.camel;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Message;

/** What {@code authenticate} put on a message, so that {@code clear} takes exactly that off again. Immutable. */
final class AppliedCredential {

    private final Map<String, Object> replaced;

    AppliedCredential(Map<String, Object> replaced) {
        this.replaced = new HashMap<>(replaced);
    }

    void removeFrom(Message message) {
        replaced.forEach((header, before) -> {
            if (before == null) {
                message.removeHeader(header);
            } else {
                message.setHeader(header, before);
            }
        });
    }

    /** Names only: a query that was there before is the caller's affair. */
    @Override
    public String toString() {
        return "AppliedCredential" + replaced.keySet();
    }
}
