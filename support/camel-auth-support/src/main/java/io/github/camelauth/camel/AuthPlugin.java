package io.github.camelauth.camel;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.ContextServicePlugin;

/** Binds the beans of a vendor's default account as soon as a context is made. Each vendor's jar names its own. */
public abstract class AuthPlugin implements ContextServicePlugin {

    private final AuthVendor<?> vendor;

    protected AuthPlugin(AuthVendor<?> vendor) {
        this.vendor = vendor;
    }

    @Override
    public void load(CamelContext camelContext) {
        AuthBeans.bind(camelContext, vendor, null);
    }
}
