package io.github.camelauth.camel;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;

/** How Camel's property binding reaches into an {@link AccountMap}; found by its service file. */
public final class AccountMapConfigurer implements PropertyConfigurer, PropertyConfigurerGetter {

    @Override
    public boolean configure(CamelContext context, Object target, String name, Object value, boolean ignoreCase) {
        return false;
    }

    @Override
    public Class<?> getOptionType(String name, boolean ignoreCase) {
        return AuthConfiguration.class;
    }

    @Override
    public Object getOptionValue(Object target, String name, boolean ignoreCase) {
        return ((AccountMap<?>) target).account(name);
    }
}
