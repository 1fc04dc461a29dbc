package io.github.camelauth.camel;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertiesComponent;
import org.apache.camel.spi.PropertiesReload;
import org.apache.camel.util.StringHelper;

/**
 * The options of a component as somebody wrote them, with their placeholders. Camel binds options once, resolved: what to
 * resolve again after a reload is known here only. Immutable.
 *
 * @param values by name, in camel case; those of a named account as {@code accounts.north.password}
 */
record WrittenOptions(Map<String, Object> values) {

    static final WrittenOptions NONE = new WrittenOptions(Map.of());

    private static final Pattern ACCOUNT =
            Pattern.compile("accounts(?:\\.([^.\\[]+)|\\[([^]]+)])\\.(.+)", Pattern.CASE_INSENSITIVE);

    WrittenOptions {
        values = Map.copyOf(values);
    }

    /** What Camel Main binds; none where the context is not run by it, for then nobody bound these properties. */
    static WrittenOptions ofCamelMain(CamelContext context, String scheme) {
        if (context.hasService(PropertiesReload.class) == null) {
            return NONE;
        }
        String prefix = "camel.component." + scheme + ".";
        Map<String, Object> values = new HashMap<>();
        collect(context.getPropertiesComponent().loadProperties(name -> name.startsWith(prefix)), prefix, values);
        collect(System.getProperties(), prefix, values);
        return new WrittenOptions(values);
    }

    private static void collect(Properties properties, String prefix, Map<String, Object> values) {
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(prefix)) {
                values.put(StringHelper.dashToCamelCase(name.substring(prefix.length())), properties.getProperty(name));
            }
        }
    }

    /** What may have another value by now: whatever has a placeholder, and what is written differently. */
    WrittenOptions differentFrom(WrittenOptions before) {
        Map<String, Object> different = new HashMap<>(values);
        different
                .entrySet()
                .removeIf(option -> !placeholder(option.getValue())
                        && option.getValue().equals(before.values.get(option.getKey())));
        return new WrittenOptions(different);
    }

    /** The names only: a value may be a secret. */
    @Override
    public String toString() {
        return "WrittenOptions" + values.keySet();
    }

    private static boolean placeholder(Object value) {
        return value instanceof String text && text.contains(PropertiesComponent.PREFIX_TOKEN);
    }

    /** The options of each account by its name; those of the default account under an empty one. */
    Map<String, Map<String, Object>> byAccount() {
        Map<String, Map<String, Object>> accounts = new HashMap<>();
        values.forEach((name, value) -> {
            Matcher named = ACCOUNT.matcher(name);
            boolean own = !named.matches();
            String account = own ? "" : named.group(1) != null ? named.group(1) : named.group(2);
            accounts.computeIfAbsent(account, a -> new HashMap<>()).put(own ? name : named.group(3), value);
        });
        return accounts;
    }
}
