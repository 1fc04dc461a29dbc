package io.github.camelauth.custobar;

import io.github.camelauth.camel.AuthComponent;
import io.github.camelauth.camel.AuthEndpoint;
import java.util.Map;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Gives routes a valid Custobar access token, and keeps it valid. */
@Component("custobar-auth")
public class CustobarAuthComponent extends AuthComponent<CustobarAuthConfiguration> {

    @Metadata
    private volatile CustobarAuthConfiguration configuration = new CustobarAuthConfiguration();

    public CustobarAuthComponent() {
        super(new CustobarAuthVendor());
    }

    @Override
    protected AuthEndpoint<CustobarAuthConfiguration> newEndpoint(
            String uri, String operation, CustobarAuthConfiguration options) {
        return new CustobarAuthEndpoint(uri, this, operation, options);
    }

    @Override
    public CustobarAuthConfiguration getConfiguration() {
        return configuration;
    }

    /** The options of the default account. */
    @Override
    public void setConfiguration(CustobarAuthConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Map<String, CustobarAuthConfiguration> getAccounts() {
        return super.getAccounts();
    }

    /** Further accounts by name. An endpoint chooses one with the option account. */
    @Metadata(label = "common")
    @Override
    public void setAccounts(Map<String, CustobarAuthConfiguration> accounts) {
        super.setAccounts(accounts);
    }
}
