package io.github.camelauth.custobar.springboot;

import io.github.camelauth.custobar.CustobarAuthComponent;
import io.github.camelauth.custobar.CustobarAuthConfiguration;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;

/** Copies the options to the component. */
final class CustobarAuthComponentCustomizer implements ComponentCustomizer {

    private static final String CONFIGURATION = "configuration";

    private final CustobarAuthOptions options;

    CustobarAuthComponentCustomizer(CustobarAuthOptions options) {
        this.options = options;
    }

    @Override
    public boolean isEnabled(String name, Component target) {
        return target instanceof CustobarAuthComponent && options.wanted();
    }

    @Override
    public void configure(String name, Component target) {
        CustobarAuthComponent component = (CustobarAuthComponent) target;
        CamelContext camelContext = component.getCamelContext();
        component.optionsWrittenIn(() -> options.written(camelContext));
        Map<String, Object> own = options.component(camelContext);
        if (own.containsKey(CONFIGURATION)) {
            // First, for the other options go into it.
            set(camelContext, component, new HashMap<>(Map.of(CONFIGURATION, own.remove(CONFIGURATION))));
        }
        set(camelContext, component, own);
        options.accounts()
                .forEach((account, its) -> component.getAccounts().put(account, configuration(camelContext, its)));
    }

    private static CustobarAuthConfiguration configuration(
            CamelContext camelContext, CustobarAuthAccountConfiguration account) {
        CustobarAuthConfiguration configuration = new CustobarAuthConfiguration();
        set(camelContext, configuration, CamelPropertiesHelper.getNonNullProperties(camelContext, account));
        return configuration;
    }

    /** Resolves Camel's placeholders and references to beans. */
    private static void set(CamelContext camelContext, Object target, Map<String, Object> options) {
        CamelPropertiesHelper.setCamelProperties(camelContext, target, options, true);
    }
}
