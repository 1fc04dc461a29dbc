package io.github.camelauth.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A farm, with made-up fields: nothing public tells the vendor's. */
public record CftFarm(int id, String name, String country) {

    static final List<CftFarm> SAMPLE =
            List.of(new CftFarm(1, "Hill Farm", "GB"), new CftFarm(2, "Ferme du Lac", "FR"));

    Map<String, Object> toFields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("name", name);
        fields.put("country", country);
        return fields;
    }
}
