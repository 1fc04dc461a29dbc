package io.github.camelauth.timbr;

import io.github.camelauth.camel.AuthComponent;
import io.github.camelauth.camel.AuthEndpoint;
import java.util.Map;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Gives routes a valid Timbr API token, and keeps it valid. */
@Component("timbr-auth")
public class TimbrAuthComponent extends AuthComponent<TimbrAuthConfiguration> {

    @Metadata
    private volatile TimbrAuthConfiguration configuration = new TimbrAuthConfiguration();

    public TimbrAuthComponent() {
        super(new TimbrAuthVendor());
    }

    @Override
    protected AuthEndpoint<TimbrAuthConfiguration> newEndpoint(
            String uri, String operation, TimbrAuthConfiguration options) {
        return new TimbrAuthEndpoint(uri, this, operation, options);
    }

    @Override
    public TimbrAuthConfiguration getConfiguration() {
        return configuration;
    }

    /** The options of the default account. */
    @Override
    public void setConfiguration(TimbrAuthConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Map<String, TimbrAuthConfiguration> getAccounts() {
        return super.getAccounts();
    }

    /** Further accounts by name. An endpoint chooses one with the option account. */
    @Metadata(label = "common")
    @Override
    public void setAccounts(Map<String, TimbrAuthConfiguration> accounts) {
        super.setAccounts(accounts);
    }
}
