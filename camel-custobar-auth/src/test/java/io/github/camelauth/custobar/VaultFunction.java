package io.github.camelauth.custobar;

import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.spi.PropertiesFunction;

/** The placeholders {@code {{vault:name}}} of a context with a {@link Vault}; found by its service file, as Camel's are. */
public final class VaultFunction implements PropertiesFunction, CamelContextAware {

    private CamelContext camelContext;

    @Override
    public String getName() {
        return Vault.BEAN;
    }

    @Override
    public String apply(String name) {
        return camelContext
                .getRegistry()
                .lookupByNameAndType(Vault.BEAN, Vault.class)
                .secret(name);
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }
}
