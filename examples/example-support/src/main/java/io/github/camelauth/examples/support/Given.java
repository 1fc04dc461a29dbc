package io.github.camelauth.examples.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the user set of an example's properties, apart from the defaults in {@code application.properties}. Holds secrets, so
 * it is no record, whose {@code toString} would print them.
 */
public final class Given {

    private final String prefix;
    private final UnaryOperator<String> systemProperties;
    private final UnaryOperator<String> environment;
    private final Map<String, String> values = new LinkedHashMap<>();

    private Given(String prefix, UnaryOperator<String> systemProperties, UnaryOperator<String> environment) {
        this.prefix = prefix;
        this.systemProperties = systemProperties;
        this.environment = environment;
    }

    /**
     * From system properties ({@code vendor.base-url}) and the environment ({@code VENDOR_BASE_URL}), in this order; a blank
     * value is none.
     *
     * @param prefix of every property, with its dot
     * @param names of the properties that there are, without the prefix
     */
    public static Given of(
            String prefix,
            List<String> names,
            UnaryOperator<String> systemProperties,
            UnaryOperator<String> environment) {
        Given given = new Given(prefix, systemProperties, environment);
        names.forEach(given::find);
        return given;
    }

    private void find(String name) {
        String property = prefix + name;
        String set = systemProperties.apply(property);
        if (set == null || set.isBlank()) {
            set = environment.apply(property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT));
        }
        if (set != null && !set.isBlank()) {
            values.put(property, set);
        }
    }

    /** The value of a name, without the prefix. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(prefix + name));
    }

    /** Whether any of these names has a value. */
    public boolean any(List<String> names) {
        return names.stream().anyMatch(name -> value(name).isPresent());
    }

    /** Property by property, each with the prefix. */
    public Map<String, String> toProperties() {
        return Map.copyOf(values);
    }
}
