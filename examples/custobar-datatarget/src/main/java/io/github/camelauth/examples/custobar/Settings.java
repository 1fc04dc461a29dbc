package io.github.camelauth.examples.custobar;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.camel.util.TimeUtils;

/**
 * What the user set of the {@code custobar.*} properties, apart from the defaults in {@code application.properties}. Holds
 * secrets, so it is no record, whose {@code toString} would print them.
 */
final class Settings {

    static final String PREFIX = "custobar.";

    private static final List<String> ACCOUNT = List.of(
            "base-url", "username", "password", "secret-key", "verification-code", "access-token", "integration-id");
    private static final List<String> OTHERS = List.of(
            "datatarget",
            "poll-period",
            "polls",
            "store-directory",
            "store-key-file",
            "repeats",
            "repeat-delay",
            "troubles",
            "outage");

    private final Map<String, String> given = new LinkedHashMap<>();

    private Settings() {}

    /** From system properties ({@code custobar.base-url}) and the environment ({@code CUSTOBAR_BASE_URL}), in this order. */
    static Settings of(UnaryOperator<String> systemProperties, UnaryOperator<String> environment) {
        Settings settings = new Settings();
        ACCOUNT.forEach(name -> settings.find(name, systemProperties, environment));
        OTHERS.forEach(name -> settings.find(name, systemProperties, environment));
        return settings;
    }

    private void find(String name, UnaryOperator<String> systemProperties, UnaryOperator<String> environment) {
        String property = PREFIX + name;
        String set = systemProperties.apply(property);
        if (set == null || set.isBlank()) {
            set = environment.apply(property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT));
        }
        if (set != null && !set.isBlank()) {
            given.put(property, set);
        }
    }

    /** Whether anything was said about an account or its server. */
    boolean nameAccount() {
        return ACCOUNT.stream().anyMatch(name -> given.containsKey(PREFIX + name));
    }

    /** Whether the demo shall have troubles. */
    boolean troubles() {
        String said = given.getOrDefault(PREFIX + "troubles", "false");
        if (!said.matches("true|false")) {
            throw new IllegalArgumentException("Property 'custobar.troubles' must be true or false");
        }
        return said.equals("true");
    }

    /** How long the vendor is down in these. */
    Duration outage() {
        String length = given.getOrDefault(PREFIX + "outage", "60s");
        if (!length.matches(Checks.TIME)) {
            throw new IllegalArgumentException("Property 'custobar.outage' must be a time such as 60s");
        }
        return TimeUtils.toDuration(length);
    }

    /** Property by property; the names begin with {@link #PREFIX}. */
    Map<String, String> toProperties() {
        return Map.copyOf(given);
    }
}
