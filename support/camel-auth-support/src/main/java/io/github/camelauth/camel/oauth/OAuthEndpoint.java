package io.github.camelauth.camel.oauth;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.camel.AuthEndpoint;
import io.github.camelauth.http.oauth.OAuthClient;
import io.github.camelauth.http.oauth.OAuthTokenClient;
import io.github.camelauth.token.engine.TokenManager;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Producer;

/**
 * What the endpoints share of the vendors whose accounts can be connected in a browser.
 *
 * @param <C> the vendor's configuration
 */
public abstract class OAuthEndpoint<C extends OAuthConfiguration> extends AuthEndpoint<C> {

    private static final String AUTHORIZE = "authorize";
    private static final String CALLBACK = "callback";
    private static final Set<String> BROWSER = Set.of(AUTHORIZE, CALLBACK);

    protected OAuthEndpoint(String uri, OAuthComponent<C> component) {
        super(uri, component);
    }

    @Override
    public Producer createProducer() throws Exception {
        return switch (operationName()) {
            case AUTHORIZE -> new AuthorizeProducer(this);
            case CALLBACK -> new CallbackProducer(this);
            default -> super.createProducer();
        };
    }

    @Override
    protected boolean usesToken() {
        return !BROWSER.contains(operationName()) && super.usesToken();
    }

    @Override
    protected void checkOperation() {
        if (BROWSER.contains(operationName()) && client(getConfiguration()).redirectUri() == null) {
            throw new IllegalArgumentException("Operation '" + operationName()
                    + "' needs option 'redirectUri', as it is registered at the vendor");
        }
    }

    private OAuthClient client(C options) {
        return ((OAuthVendor<C>) component().vendor()).oauthClient(options);
    }

    /** What a browser connects, of which a message may choose something where the options let it. */
    OAuthConnection connectionChosenBy(Exchange exchange) {
        return connection(component().chosen(getConfiguration(), exchange));
    }

    /** What a browser comes back to: what was chosen is known by its authorization then. */
    OAuthConnection connection() {
        return connection(getConfiguration());
    }

    private OAuthConnection connection(C chosen) {
        C options = component().withGlobals(chosen);
        AuthContext context = AuthContext.of(getCamelContext());
        OAuthClient client = client(options);
        return new OAuthConnection(
                client,
                options.getPrincipal(),
                Authorizations.of(options, client, context),
                ConnectedPrincipals.of(options, client, context),
                principal -> manager(options, principal),
                new OAuthTokenClient(client, context.httpClient(options)));
    }

    private TokenManager manager(C options, String principal) {
        C its = ((OAuthComponent<C>) component()).withPrincipal(options, principal);
        return component().access(its).manager();
    }
}
