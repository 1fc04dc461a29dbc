package io.github.camelauth.camel.oauth;

import io.github.camelauth.camel.AuthComponent;
import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.camel.AuthEndpoint;
import io.github.camelauth.token.store.TokenStoreException;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the components share of the vendors whose accounts can be connected in a browser.
 *
 * @param <C> the vendor's configuration
 */
public abstract class OAuthComponent<C extends OAuthConfiguration> extends AuthComponent<C> {

    private static final Logger LOG = LoggerFactory.getLogger(OAuthComponent.class);

    private final OAuthVendor<C> vendor;

    protected OAuthComponent(OAuthVendor<C> vendor) {
        super(vendor);
        this.vendor = vendor;
    }

    /** An endpoint that names another principal than its account does has no use for the account's refresh token. */
    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        boolean itsOwn = parameters.containsKey("refreshToken");
        AuthEndpoint<?> endpoint = (AuthEndpoint<?>) super.createEndpoint(uri, remaining, parameters);
        OAuthConfiguration options = (OAuthConfiguration) endpoint.getConfiguration();
        String principal = options.getPrincipal();
        if (!itsOwn) {
            options.setPrincipal(account(options.getAccount()).getPrincipal());
            options.speakFor(principal);
        }
        return endpoint;
    }

    /** Takes the grants of all principals up, which die of idleness where nobody renews them. */
    @Override
    protected void begun(C configuration) {
        if (!vendor.oauth(configuration)) {
            return;
        }
        AuthContext context = AuthContext.of(getCamelContext());
        try {
            ConnectedPrincipals.of(configuration, vendor.oauthClient(configuration), context)
                    .all()
                    .forEach(principal -> access(withPrincipal(configuration, principal))
                            .manager()
                            .load());
        } catch (TokenStoreException e) {
            LOG.warn(
                    "{}: who connected an account could not be read, so idle grants may end: {}",
                    configuration.nameIn(vendor.scheme()),
                    e.getMessage());
        }
    }

    /** The same options for another principal. */
    C withPrincipal(C configuration, String principal) {
        C copy = copyOf(configuration);
        copy.speakFor(principal);
        return copy;
    }
}
