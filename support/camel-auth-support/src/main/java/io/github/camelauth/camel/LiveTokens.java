package io.github.camelauth.camel;

import io.github.camelauth.token.TokenKey;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.DelegateEndpoint;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.InterceptSendToEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tokens that a component's accounts, endpoints and processors ask for at present. Immutable. */
final class LiveTokens<C extends AuthConfiguration> {

    private static final Logger LOG = LoggerFactory.getLogger(LiveTokens.class);

    private final Set<TokenKey> families = new HashSet<>();

    LiveTokens(AuthComponent<C> component, AuthContext context) {
        add(component, component.getConfiguration());
        component.getAccounts().values().forEach(account -> add(component, account));
        context.lasting().forEach(access -> add(access.manager().key()));
        for (Endpoint endpoint : component.getCamelContext().getEndpoints()) {
            if (unwrapped(endpoint) instanceof AuthEndpoint<?> ours && ours.getComponent() == component) {
                Optional.ofNullable(ours.tokenKey()).ifPresent(this::add);
            }
        }
    }

    /** An account that cannot be used, such as a bean that lacks something, has no token. */
    private void add(AuthComponent<C> component, C account) {
        try {
            component.check(account);
            add(component.key(account));
        } catch (IllegalArgumentException unused) {
            LOG.debug("No token to keep: {}", unused.getMessage());
        }
    }

    private static Endpoint unwrapped(Endpoint endpoint) {
        if (endpoint instanceof InterceptSendToEndpoint intercepted) {
            return unwrapped(intercepted.getOriginalEndpoint());
        }
        return endpoint instanceof DelegateEndpoint wrapper ? unwrapped(wrapper.getEndpoint()) : endpoint;
    }

    private void add(TokenKey key) {
        families.add(family(key));
    }

    /** A message may name the principal, so all principals of what is asked for are. */
    private static TokenKey family(TokenKey key) {
        return new TokenKey(key.scheme(), key.origin(), key.account(), "", key.grant(), key.scopes(), key.credential());
    }

    /** Whether nobody asks for this one any more. */
    boolean superseded(TokenKey key) {
        return !families.contains(family(key));
    }
}
