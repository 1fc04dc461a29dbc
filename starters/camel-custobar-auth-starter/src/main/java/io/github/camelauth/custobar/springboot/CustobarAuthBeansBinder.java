package io.github.camelauth.custobar.springboot;

import io.github.camelauth.camel.AuthBeans;
import io.github.camelauth.camel.AuthVendor;
import io.github.camelauth.custobar.CustobarAuthComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelContextCustomizer;

/**
 * Binds what routes name: {@code custobarAuth-<account>} and its siblings. The default account's too, for camel-spring-boot
 * replaces the registry that the component's plugin has bound them in, if the application has a bean repository of its own.
 */
final class CustobarAuthBeansBinder implements CamelContextCustomizer {

    private final CustobarAuthOptions options;

    CustobarAuthBeansBinder(CustobarAuthOptions options) {
        this.options = options;
    }

    @Override
    public void configure(CamelContext camelContext) {
        if (options.wanted()) {
            AuthVendor<?> vendor = new CustobarAuthComponent().vendor();
            AuthBeans.bind(camelContext, vendor, null);
            options.accounts().keySet().forEach(account -> AuthBeans.bind(camelContext, vendor, account));
        }
    }
}
