package io.github.camelauth.checkfront;

import io.github.camelauth.camel.AuthEndpoint;
import io.github.camelauth.camel.oauth.OAuthComponent;
import java.util.Map;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Gives routes a valid Checkfront credential, and keeps it valid. */
@Component("checkfront-auth")
public class CheckfrontAuthComponent extends OAuthComponent<CheckfrontAuthConfiguration> {

    @Metadata
    private volatile CheckfrontAuthConfiguration configuration = new CheckfrontAuthConfiguration();

    public CheckfrontAuthComponent() {
        super(new CheckfrontAuthVendor());
    }

    @Override
    protected AuthEndpoint<CheckfrontAuthConfiguration> newEndpoint(
            String uri, String operation, CheckfrontAuthConfiguration options) {
        return new CheckfrontAuthEndpoint(uri, this, operation, options);
    }

    @Override
    public CheckfrontAuthConfiguration getConfiguration() {
        return configuration;
    }

    /** The options of the default account. */
    @Override
    public void setConfiguration(CheckfrontAuthConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Map<String, CheckfrontAuthConfiguration> getAccounts() {
        return super.getAccounts();
    }

    /** Further accounts by name. An endpoint chooses one with the option account. */
    @Metadata(label = "common")
    @Override
    public void setAccounts(Map<String, CheckfrontAuthConfiguration> accounts) {
        super.setAccounts(accounts);
    }
}
