package io.github.camelauth.syncaccess;

import io.github.camelauth.camel.AuthComponent;
import io.github.camelauth.camel.AuthEndpoint;
import java.util.Map;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Gives routes a valid syncAccess access token, and keeps it valid. */
@Component("syncaccess-auth")
public class SyncaccessAuthComponent extends AuthComponent<SyncaccessAuthConfiguration> {

    @Metadata
    private volatile SyncaccessAuthConfiguration configuration = new SyncaccessAuthConfiguration();

    public SyncaccessAuthComponent() {
        super(new SyncaccessAuthVendor());
    }

    @Override
    protected AuthEndpoint<SyncaccessAuthConfiguration> newEndpoint(
            String uri, String operation, SyncaccessAuthConfiguration options) {
        return new SyncaccessAuthEndpoint(uri, this, operation, options);
    }

    @Override
    public SyncaccessAuthConfiguration getConfiguration() {
        return configuration;
    }

    /** The options of the default account. */
    @Override
    public void setConfiguration(SyncaccessAuthConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Map<String, SyncaccessAuthConfiguration> getAccounts() {
        return super.getAccounts();
    }

    /** Further accounts by name. An endpoint chooses one with the option account. */
    @Metadata(label = "common")
    @Override
    public void setAccounts(Map<String, SyncaccessAuthConfiguration> accounts) {
        super.setAccounts(accounts);
    }
}
