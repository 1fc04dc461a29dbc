package io.github.camelauth.springboot;

import io.github.camelauth.camel.AuthBeans;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelContextCustomizer;

/**
 * Binds what routes name: {@code custobarAuth-<account>} and its siblings. The default account's too, for camel-spring-boot
 * replaces the registry that the component's plugin has bound them in, if the application has a bean repository of its own.
 */
final class AuthBeansBinder implements CamelContextCustomizer {

    private final AuthOptions options;

    AuthBeansBinder(AuthOptions options) {
        this.options = options;
    }

    @Override
    public void configure(CamelContext camelContext) {
        if (options.wanted()) {
            AuthBeans.bind(camelContext, options.vendor(), null);
            options.accounts().keySet().forEach(account -> AuthBeans.bind(camelContext, options.vendor(), account));
        }
    }
}
