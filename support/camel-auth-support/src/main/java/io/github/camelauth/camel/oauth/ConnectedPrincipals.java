package io.github.camelauth.camel.oauth;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.http.oauth.OAuthClient;
import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.TokenRecord;
import io.github.camelauth.token.store.TokenStore;
import io.github.camelauth.token.store.TokenStoreException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who connected an account of one client: after a restart each grant is kept alive, although no message names its principal.
 * Kept in the token store. Thread-safe; blocks like the store.
 */
final class ConnectedPrincipals {

    private static final int TRIES = 20;

    private final TokenStore store;
    private final StoreKey key;

    private ConnectedPrincipals(TokenStore store, StoreKey key) {
        this.store = store;
        this.key = key;
    }

    static ConnectedPrincipals of(OAuthConfiguration options, OAuthClient client, AuthContext context) {
        return new ConnectedPrincipals(
                context.store(options),
                new StoreKey(
                        client.scheme(),
                        options.origin().toString(),
                        client.clientId(),
                        "",
                        // No grant is limited to such a scope, whatever its principal is called.
                        List.of("connected principals")));
    }

    /** @throws TokenStoreException when the store fails */
    Set<String> all() {
        return record().attributes().keySet();
    }

    private TokenRecord record() {
        return store.load(key).orElse(TokenRecord.NONE);
    }

    /** @throws TokenStoreException when it could not be stored */
    void add(String principal) {
        for (int i = 0; i < TRIES; i++) {
            TokenRecord record = record();
            if (record.attributes().containsKey(principal)) {
                return;
            }
            TokenRecord next = record.withAttributes(Map.of(principal, "")).withVersion(record.version() + 1);
            if (store.compareAndSet(key, record.version(), null, next)) {
                return;
            }
        }
        throw new TokenStoreException("Who connected an account could not be written for " + key.scheme()
                + ": other processes keep writing it.");
    }
}
