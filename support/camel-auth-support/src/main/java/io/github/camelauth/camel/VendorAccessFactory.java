package io.github.camelauth.camel;

import io.github.camelauth.http.VendorAccess;
import io.github.camelauth.token.TokenKey;
import io.github.camelauth.token.engine.Renewability;
import io.github.camelauth.token.engine.TokenManager;
import io.github.camelauth.token.engine.TokenSpec;
import io.github.camelauth.token.engine.TokenStatus;
import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.TokenStore;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Joins a configuration to the engine of a context. */
final class VendorAccessFactory {

    private static final Logger LOG = LoggerFactory.getLogger(VendorAccessFactory.class);

    private VendorAccessFactory() {}

    static <C extends AuthConfiguration> VendorAccess access(
            AuthVendor<C> vendor, C configuration, AuthContext context) {
        return new VendorAccess(
                manager(vendor, configuration, context),
                vendor.carrier(configuration, context),
                vendor.api(configuration),
                configuration.hosts());
    }

    private static <C extends AuthConfiguration> TokenManager manager(
            AuthVendor<C> vendor, C configuration, AuthContext context) {
        Credential credential = vendor.credential(configuration);
        TokenKey key = key(vendor, configuration, context);
        TokenManager manager = context.engine().manager(key, () -> {
            TokenStore store = context.store(configuration);
            vendor.warnings(configuration, store.durable()).forEach(warning -> LOG.warn("{}: {}", key, warning));
            return spec(vendor, configuration, context, key, credential, store);
        });
        context.operations().account(vendor.scheme(), key.account(), configuration.isReauthorizationDown());
        return manager;
    }

    /** What the token of a configuration is found by. */
    static <C extends AuthConfiguration> TokenKey key(AuthVendor<C> vendor, C configuration, AuthContext context) {
        Credential credential = vendor.credential(configuration);
        return new TokenKey(
                vendor.scheme(),
                configuration.origin().toString(),
                accountOf(configuration),
                credential.principal(),
                credential.grant() + "|" + credential.owner() + "|" + handling(configuration),
                credential.scopes(),
                context.fingerprint(credential.text()));
    }

    /** Options of an endpoint that change how its token is kept and asked for: with others it is another token in memory. */
    private static String handling(AuthConfiguration configuration) {
        return Integer.toHexString(Objects.hash(
                System.identityHashCode(configuration.getTokenStore()),
                configuration.getRefreshMargin(),
                configuration.getExpirationMargin(),
                configuration.isBackgroundRefresh(),
                configuration.getCredentialRetryInterval(),
                HttpClients.keyOf(configuration)));
    }

    private static <C extends AuthConfiguration> TokenSpec spec(
            AuthVendor<C> vendor,
            C configuration,
            AuthContext context,
            TokenKey key,
            Credential credential,
            TokenStore store) {
        return new TokenSpec(
                key,
                storeKey(key, credential),
                credential.renewability() == Renewability.FIXED ? null : store,
                vendor.tokenClient(configuration, context),
                credential.renewability(),
                credential.createOnce(),
                configuration.refreshPolicy(credential.renewalRevokes()),
                configuration.patience(),
                configuration.isBackgroundRefresh(),
                configuration.getCredentialRetryInterval(),
                credential.text(),
                credential.provisioned());
    }

    private static StoreKey storeKey(TokenKey key, Credential credential) {
        // Without a user or client there is nothing but the account's name to tell two grants apart.
        String client = credential.client() != null ? credential.client() : "account " + key.account();
        String principal = credential.owner().isEmpty()
                ? credential.principal()
                : credential.principal() + "@" + credential.owner();
        return new StoreKey(key.scheme(), key.origin(), client, principal, key.scopes());
    }

    static String accountOf(AuthConfiguration configuration) {
        return configuration.getAccount() == null ? TokenStatus.DEFAULT_ACCOUNT : configuration.getAccount();
    }
}
