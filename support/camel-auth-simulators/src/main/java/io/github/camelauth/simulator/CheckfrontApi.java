package io.github.camelauth.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The resources of {@code /api/3.0/}, with a few made-up values (docs/vendors/checkfront.md §2.6). */
final class CheckfrontApi {

    static final String PREFIX = "/api/3.0/";

    private final CheckfrontHost host;
    private final CheckfrontEnvelope envelope;

    CheckfrontApi(CheckfrontHost host) {
        this.host = host;
        this.envelope = new CheckfrontEnvelope(host);
    }

    void addTo(Router<CheckfrontCall.Resource> router) {
        add(router, "GET", "ping", true, this::ping);
        add(router, "GET", "company", true, call -> one(call, Map.of("name", host.company(), "currency_id", "USD")));
        for (String resource : List.of("category", "help", "item", "booking/form")) {
            add(router, "GET", resource, true, call -> one(call, Map.of("1", Map.of("name", "Demo"))));
        }
        for (String method : List.of("GET", "POST")) {
            add(router, method, "booking/session", true, call -> one(call, Map.of("id", "demo-session")));
        }
        add(router, "POST", "booking/create", true, call -> one(call, Map.of("booking_id", "DEMO-030126")));
        add(router, "GET", "account", false, call -> one(call, account(call)));
        add(router, "GET", "customer", false, call -> one(call, Map.of("1", Map.of("name", "Ada Example"))));
        add(router, "GET", "event", false, call -> one(call, Map.of("1", Map.of("name", "Season"))));
        add(router, "GET", "booking/index", false, this::bookings);
        add(router, "GET", "booking/{id}", false, this::booking);
        add(router, "POST", "booking/{id}/update", false, this::booking);
    }

    /** Documented without a slash at the end, and called with one by the vendor's SDK. */
    private static void add(
            Router<CheckfrontCall.Resource> router,
            String method,
            String name,
            boolean open,
            CheckfrontCall.Endpoint endpoint) {
        CheckfrontCall.Resource resource =
                new CheckfrontCall.Resource(name.replaceAll("/\\{id}.*", ""), open, endpoint);
        router.add(method, PREFIX + name, resource).add(method, PREFIX + name + "/", resource);
    }

    private Answer one(CheckfrontCall call, Object payload) {
        return envelope.of(call, 1, payload);
    }

    private Answer ping(CheckfrontCall call) {
        return Answer.json(
                        200,
                        Map.of(
                                "pong",
                                Map.of("time", host.now().getEpochSecond(), "timezone", "UTC", "provider", "demo")))
                .by(call.caller().forJournal());
    }

    private static Map<String, Object> account(CheckfrontCall call) {
        return Map.of(
                "account_id", call.caller().accountId(), "name", call.caller().name());
    }

    private Answer bookings(CheckfrontCall call) {
        List<CheckfrontBooking> all = host.bookings().get();
        int limit = CheckfrontEnvelope.limit(call);
        Map<String, Object> page = new LinkedHashMap<>();
        all.stream()
                .skip((CheckfrontEnvelope.page(call) - 1L) * limit)
                .limit(limit)
                .forEach(booking -> page.put(Integer.toString(booking.id()), booking.toFields()));
        boolean asList = page.isEmpty() && host.switches().get(CheckfrontSwitches.EMPTY_AS_LIST);
        return envelope.of(call, all.size(), asList ? List.of() : page);
    }

    /** By its number or by its code. */
    private Answer booking(CheckfrontCall call) {
        String id = call.parameters().get("id");
        return host.bookings().get().stream()
                .filter(booking -> id.equals(booking.code()) || id.equals(Integer.toString(booking.id())))
                .findFirst()
                .map(booking -> one(call, booking.toFields()))
                .orElseGet(() -> CheckfrontAnswer.error(404, "not_found", "There is no such booking."));
    }
}
