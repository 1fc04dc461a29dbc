package io.github.camelauth.springboot;

import io.github.camelauth.camel.AuthVendor;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;
import org.apache.camel.spring.boot.util.HierarchicalPropertiesEvaluator;
import org.springframework.core.env.Environment;

/**
 * What is set of {@code camel.component.<scheme>.*}.
 *
 * @param own the bean that Spring Boot has bound them to; an option that is not set is null there
 * @param accounts such a bean for each named account, or null
 */
record AuthOptions(AuthVendor<?> vendor, Object own, Map<String, ?> accounts, Environment environment) {

    AuthOptions {
        accounts = Objects.requireNonNullElse(accounts, Map.of());
    }

    /** Where the options of a vendor are. */
    static String prefix(AuthVendor<?> vendor) {
        return "camel.component." + vendor.scheme();
    }

    /** Whether the options are to reach the component at all. */
    boolean wanted() {
        return HierarchicalPropertiesEvaluator.evaluate(
                environment, "camel.component.customizer", prefix(vendor) + ".customizer");
    }

    /** Whether any is set and wanted. */
    boolean present(CamelContext camelContext) {
        return wanted() && !(component(camelContext).isEmpty() && accounts.isEmpty());
    }

    /** The component's own options that are set. The map may be changed. */
    Map<String, Object> component(CamelContext camelContext) {
        Map<String, Object> options = CamelPropertiesHelper.getNonNullProperties(camelContext, own);
        options.keySet().removeAll(Set.of("enabled", "customizer", "accounts"));
        return options;
    }

    /** All of them with their placeholders, as {@code accounts.north.password} where they are a named account's. */
    Map<String, Object> written(CamelContext camelContext) {
        Map<String, Object> written = component(camelContext);
        accounts.forEach((name, account) -> CamelPropertiesHelper.getNonNullProperties(camelContext, account)
                .forEach((option, value) -> written.put("accounts." + name + "." + option, value)));
        return written;
    }
}
