package io.github.camelauth.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The company's integrations and how one is created (§1.2). Safe for use by many threads. */
final class CustobarIntegrations {

    static final String COLLECTION = "integrations/";

    private static final int ID_LENGTH = 12;

    private final Clock clock;
    private final List<CustobarIntegration> all = new CopyOnWriteArrayList<>();

    CustobarIntegrations(Clock clock) {
        this.clock = clock;
    }

    CustobarIntegration create(String name) {
        CustobarIntegration integration = new CustobarIntegration(
                RandomText.of(RandomText.LOWER_CASE_ALPHANUMERIC, ID_LENGTH), name, clock.instant());
        all.add(integration);
        return integration;
    }

    boolean has(String ownerId) {
        return all.stream().anyMatch(integration -> integration.ownerId().equals(ownerId));
    }

    List<CustobarIntegration> all() {
        return List.copyOf(all);
    }

    /** Both documented bodies: {@code {"name": ...}} and {@code {"integration_name": ..., "parameters": {"name": ...}}}. */
    Map<String, Object> create(ObjectNode body) {
        String direct = body.path("name").asText("");
        CustobarIntegration integration =
                create(direct.isEmpty() ? body.path("parameters").path("name").asText("") : direct);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", integration.id());
        fields.put("name", integration.name());
        fields.put("integration_name", body.path("integration_name").asText(""));
        fields.put("enabled", true);
        fields.put(
                "created_at",
                integration.createdAt().truncatedTo(ChronoUnit.MICROS).toString());
        fields.put("description", body.path("parameters").path("description").asText(""));
        List.of("available_datasources", "datasources", "datatargets", "datatarget_templates")
                .forEach(name -> fields.put(name, List.of()));
        List.of("configuration", "parameters").forEach(name -> fields.put(name, Map.of()));
        return Map.of("integration", fields);
    }
}
