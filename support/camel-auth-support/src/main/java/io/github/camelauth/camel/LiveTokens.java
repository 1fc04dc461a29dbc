package io.github.camelauth.camel;

import io.github.camelauth.token.TokenKey;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.DelegateEndpoint;
import org.apache.camel.Endpoint;

/** The tokens that a component's accounts, endpoints and processors ask for at present. Immutable. */
final class LiveTokens<C extends AuthConfiguration> {

    private final Set<TokenKey> families = new HashSet<>();

    LiveTokens(AuthComponent<C> component, AuthContext context) {
        if (component.vendor().hasCredential(component.getConfiguration())) {
            add(component.key(component.getConfiguration()));
        }
        component.getAccounts().values().forEach(account -> add(component.key(account)));
        context.lasting().forEach(access -> add(access.manager().key()));
        for (Endpoint endpoint : component.getCamelContext().getEndpoints()) {
            if (unwrapped(endpoint) instanceof AuthEndpoint<?> ours && ours.getComponent() == component) {
                Optional.ofNullable(ours.tokenKey()).ifPresent(this::add);
            }
        }
    }

    private static Endpoint unwrapped(Endpoint endpoint) {
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
