package io.github.camelauth.simulator;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A successful answer: who it is for, how the request went, and the payload (docs/vendors/checkfront.md §2.6). */
final class CheckfrontEnvelope {

    static final int LIMIT = 100;

    private final CheckfrontHost host;

    CheckfrontEnvelope(CheckfrontHost host) {
        this.host = host;
    }

    /**
     * @param records all there are, on all pages
     */
    Answer of(CheckfrontCall call, int records, Object payload) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("version", "3.0");
        fields.put("account_id", call.caller().accountId());
        fields.put("host_id", call.request().header("Host").orElse(""));
        fields.put("name", host.company());
        fields.put("locale", Map.of("id", "en_US", "lang", "en", "currency", "USD"));
        fields.put("request", request(call, records));
        fields.put(call.resource(), payload);
        return Answer.json(200, fields).by(call.caller().forJournal());
    }

    private Map<String, Object> request(CheckfrontCall call, int records) {
        int limit = limit(call);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("status", host.switches().get(CheckfrontSwitches.REQUEST_STATUS));
        fields.put("resource", call.resource());
        fields.put("records", Math.min(limit, Math.max(0, records - (page(call) - 1) * limit)));
        fields.put("total_records", records);
        fields.put("limit", limit);
        fields.put("page", page(call));
        fields.put("pages", (records + limit - 1) / limit);
        fields.put("time", host.now().getEpochSecond());
        fields.put("method", call.request().method().toLowerCase(Locale.ROOT));
        return fields;
    }

    static int limit(CheckfrontCall call) {
        return number(call, "limit", LIMIT);
    }

    static int page(CheckfrontCall call) {
        return number(call, "page", 1);
    }

    private static int number(CheckfrontCall call, String name, int otherwise) {
        return call.request()
                .queryParameter(name)
                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }
}
