package io.github.camelauth.custobar.springboot;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.spi.PropertiesFunction;

/** The placeholders {@code {{vault:name}}}, out of the map that is the bean {@code vault}; found by its service file. */
public final class VaultFunction implements PropertiesFunction, CamelContextAware {

    static final String BEAN = "vault";

    private CamelContext camelContext;

    @Override
    public String getName() {
        return BEAN;
    }

    @Override
    public String apply(String name) {
        return (String)
                camelContext.getRegistry().lookupByNameAndType(BEAN, Map.class).get(name);
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
