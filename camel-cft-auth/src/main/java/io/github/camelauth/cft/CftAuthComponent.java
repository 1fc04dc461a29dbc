package io.github.camelauth.cft;

import io.github.camelauth.camel.AuthEndpoint;
import io.github.camelauth.camel.oauth.OAuthComponent;
import java.util.Map;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.util.URISupport;

/** Gives routes a valid Cool Farm Tool credential, and keeps it valid. */
@Component("cft-auth")
public class CftAuthComponent extends OAuthComponent<CftAuthConfiguration> {

    @Metadata
    private volatile CftAuthConfiguration configuration = new CftAuthConfiguration();

    public CftAuthComponent() {
        super(new CftAuthVendor());
    }

    @Override
    protected AuthEndpoint<CftAuthConfiguration> newEndpoint(
            String uri, String operation, CftAuthConfiguration options) {
        return new CftAuthEndpoint(uri, this, operation, options);
    }

    @Override
    public CftAuthConfiguration getConfiguration() {
        return configuration;
    }

    /** The options of the default account. */
    @Override
    public void setConfiguration(CftAuthConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Map<String, CftAuthConfiguration> getAccounts() {
        return super.getAccounts();
    }

    /** Further accounts by name. An endpoint chooses one with the option account. */
    @Metadata(label = "common")
    @Override
    public void setAccounts(Map<String, CftAuthConfiguration> accounts) {
        super.setAccounts(accounts);
    }

    /** Camel masks {@code api_key} in the URIs that it prints, but not the application's key. */
    @Override
    protected void doInit() throws Exception {
        URISupport.addSanitizeKeywords(CftCarrier.APPLICATION_PARAMETER);
        super.doInit();
    }
}
