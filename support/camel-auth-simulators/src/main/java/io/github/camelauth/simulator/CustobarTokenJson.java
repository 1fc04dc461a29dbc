package io.github.camelauth.simulator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How tokens are written: with the value once, at creation; with a hint ever after. */
final class CustobarTokenJson {

    private final Switches switches;

    CustobarTokenJson(Switches switches) {
        this.switches = switches;
    }

    Map<String, Object> created(CustobarToken token, boolean transferred) {
        Map<String, Object> fields = common(token);
        fields.put("token", token.value().reveal());
        if (switches.get(CustobarSwitches.THIRD_GENERATION_FIELDS)) {
            addThirdGeneration(fields, token);
            // The nested list is what the vendor's page shows.
            fields.put("transferred_roles", transferred ? List.of(List.of("admin", "staff", "superuser")) : List.of());
        }
        return Map.of("access_token", fields);
    }

    Map<String, Object> listed(CustobarToken token) {
        Map<String, Object> fields = common(token);
        addThirdGeneration(fields, token);
        return fields;
    }

    private Map<String, Object> common(CustobarToken token) {
        boolean lowerCase = switches.get(CustobarSwitches.LOWER_CASE_NAMES);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", token.id());
        fields.put("owner_id", token.ownerId());
        fields.put("created_at", timestamp(token.createdAt()));
        fields.put("name", lowerCase ? token.name().toLowerCase(Locale.ROOT) : token.name());
        String expiryField = switches.get(CustobarSwitches.EXPIRY_FIELD);
        if (!expiryField.isEmpty()) {
            fields.put(
                    expiryField,
                    token.expiresAt().map(CustobarTokenJson::timestamp).orElse(null));
        }
        return fields;
    }

    private static void addThirdGeneration(Map<String, Object> fields, CustobarToken token) {
        fields.put("hint", token.hint());
        fields.put("created_by", token.createdBy());
        fields.put("scopes", token.scopes().stream().map(CustobarScope::toJson).toList());
    }

    private static String timestamp(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
