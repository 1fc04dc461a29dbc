package io.github.camelauth.springboot;

import io.github.camelauth.camel.AuthVendor;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelContextCustomizer;
import org.apache.camel.spi.ComponentCustomizer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.core.env.Environment;

/**
 * What a vendor's auto-configuration makes its beans of. The beans are declared there, and not here for all to inherit, for
 * each vendor's need names of their own.
 */
public final class AuthStarter {

    private final AuthOptions options;

    /**
     * @param options the bean that {@code camel.component.<scheme>.*} is bound to
     * @param accounts such a bean for each named account, or null
     */
    public AuthStarter(AuthVendor<?> vendor, Object options, Map<String, ?> accounts, Environment environment) {
        this.options = new AuthOptions(vendor, options, accounts, environment);
    }

    /** Defines the hooks before there are beans: camel-http's starter may ask for one while its own options are bound. */
    public static BeanDefinitionRegistryPostProcessor hooks(AuthVendor<?> vendor, Environment environment) {
        return new AuthHooks(vendor, environment);
    }

    /** Gives the component its options when something makes it. */
    public ComponentCustomizer componentCustomizer() {
        return new AuthComponentCustomizer(options);
    }

    /** Binds what routes name, before there is a bean or route that could. */
    public CamelContextCustomizer beansBinder() {
        return new AuthBeansBinder(options);
    }

    /** Makes the component where it has options, for else nothing would check them or acquire a token at the start. */
    public SmartInitializingSingleton componentMaker(CamelContext camelContext) {
        return () -> {
            if (options.present(camelContext)) {
                camelContext.getComponent(options.vendor().scheme());
            }
        };
    }
}
