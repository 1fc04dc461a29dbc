package io.github.camelauth.springboot;

import io.github.camelauth.camel.AuthComponent;
import io.github.camelauth.camel.AuthConfiguration;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;
import org.springframework.beans.BeanUtils;

/** Copies the options to the component. */
final class AuthComponentCustomizer implements ComponentCustomizer {

    private static final String CONFIGURATION = "configuration";

    private final AuthOptions options;

    AuthComponentCustomizer(AuthOptions options) {
        this.options = options;
    }

    @Override
    public boolean isEnabled(String name, Component target) {
        return target instanceof AuthComponent<?> component
                && component.vendor().scheme().equals(options.vendor().scheme())
                && options.wanted();
    }

    @Override
    public void configure(String name, Component target) {
        configure((AuthComponent<?>) target);
    }

    private <C extends AuthConfiguration> void configure(AuthComponent<C> component) {
        CamelContext camelContext = component.getCamelContext();
        component.optionsWrittenIn(() -> options.written(camelContext));
        Map<String, Object> own = options.component(camelContext);
        if (own.containsKey(CONFIGURATION)) {
            // First, for the other options go into it.
            set(camelContext, component, new HashMap<>(Map.of(CONFIGURATION, own.remove(CONFIGURATION))));
        }
        set(camelContext, component, own);
        options.accounts().forEach((account, its) -> {
            C configuration = BeanUtils.instantiateClass(component.vendor().configurationType());
            set(camelContext, configuration, CamelPropertiesHelper.getNonNullProperties(camelContext, its));
            component.getAccounts().put(account, configuration);
        });
    }

    /** Resolves Camel's placeholders and references to beans. */
    private static void set(CamelContext camelContext, Object target, Map<String, Object> options) {
        CamelPropertiesHelper.setCamelProperties(camelContext, target, options, true);
    }
}
