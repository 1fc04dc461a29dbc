package io.github.camelauth.examples.timbr;

import io.github.camelauth.examples.support.Facts;
import io.github.camelauth.simulator.TimbrSimulator;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A simulator in this process, which ends the token before the last query, and tells nobody. */
final class DemoTarget implements Target {

    private static final int QUERIES = 3;

    /** What the simulator answers to any query. */
    private static final List<Map<String, Object>> ROWS =
            List.of(row("1001", "Ada", "London"), row("1002", "Grace", "New York"), row("1003", "Linus", "Helsinki"));

    private final Settings settings;
    private final TimbrSimulator timbr;

    private DemoTarget(Settings settings, TimbrSimulator timbr) {
        this.settings = settings;
        this.timbr = timbr;
    }

    static DemoTarget start(Settings settings) {
        return new DemoTarget(settings, TimbrSimulator.builder().rows(ROWS).start());
    }

    private static Map<String, Object> row(String id, String name, String city) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("customer_id", id);
        row.put("customer_name", name);
        row.put("city", city);
        return row;
    }

    @Override
    public String description() {
        return "demo: a simulator in this process, no account needed; it ends the token before the last query";
    }

    @Override
    public Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>(Map.of(
                "timbr.period", "2s", "timbr.query", "SELECT customer_id, customer_name, city FROM dtimbr.customer"));
        properties.putAll(settings.toProperties());
        properties.put("timbr.queries", Integer.toString(QUERIES));
        properties.put("timbr.ontology", TimbrSimulator.DEFAULT_ONTOLOGY);
        properties.put("timbr.base-url", timbr.baseUrl());
        properties.put("timbr.username", TimbrSimulator.DEFAULT_USERNAME);
        properties.put("timbr.password", TimbrSimulator.DEFAULT_PASSWORD);
        properties.put("timbr.auth-key", TimbrSimulator.DEFAULT_SALT);
        return properties;
    }

    @Override
    public void asked(Queries queries) {
        if (queries.asked() == QUERIES - 1) {
            timbr.invalidateTokens();
        }
    }

    @Override
    public boolean farewell(Queries queries, PrintStream out) {
        out.println(new Facts("What the simulator saw")
                .line("queries", timbr.apiCalls() + ", of these replayed after a rejection: " + timbr.rejectedCalls())
                .line("token requests", timbr.tokenRequests())
                .line("answered here", queries.answered() + " of " + QUERIES)
                .end("Stopped. The demo left nothing behind."));
        return queries.answered() == QUERIES && timbr.rejectedCalls() == 1 && timbr.tokenRequests() == 2;
    }

    @Override
    public void close() {
        timbr.close();
    }
}
