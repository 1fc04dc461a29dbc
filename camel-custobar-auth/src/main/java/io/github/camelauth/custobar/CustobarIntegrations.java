package io.github.camelauth.custobar;

import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.TokenUnavailableException;
import io.github.camelauth.token.store.Intent;
import io.github.camelauth.token.store.Lease;
import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.TokenRecord;
import io.github.camelauth.token.store.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates each integration of option {@code integrationName} once, and keeps its id in the token store. Blocks. */
final class CustobarIntegrations {

    private static final Logger LOG = LoggerFactory.getLogger(CustobarIntegrations.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final String ID = "integrationId";

    private final CustobarApi api;
    private final TokenStore store;
    private final Clock clock;

    CustobarIntegrations(CustobarApi api, TokenStore store, Clock clock) {
        this.api = api;
        this.store = store;
        this.clock = clock;
    }

    /** Whether the integration of these options is there already, so that no call is needed for it. */
    boolean known(CustobarAuthConfiguration options) {
        return options.getIntegrationName() == null || stored(keyOf(options)) != null;
    }

    private String stored(StoreKey key) {
        return store.load(key).orElse(TokenRecord.NONE).attributes().get(ID);
    }

    /** The integration that shall own tokens of these options; null where none shall. */
    String idFor(CustobarAuthConfiguration options, Supplier<CustobarCaller> caller) {
        if (options.getIntegrationName() == null) {
            return options.getIntegrationId();
        }
        StoreKey key = keyOf(options);
        String known = stored(key);
        return known != null ? known : createOnce(key, options.getIntegrationName(), caller);
    }

    private static StoreKey keyOf(CustobarAuthConfiguration options) {
        String client = options.getUsername() != null
                ? options.getUsername()
                : "account " + (options.getAccount() == null ? "default" : options.getAccount());
        String name = "integration named " + options.getIntegrationName();
        return new StoreKey("custobar-auth", options.origin().toString(), client, name, List.of());
    }

    private String createOnce(StoreKey key, String name, Supplier<CustobarCaller> caller) {
        Lease lease = store.tryLease(key, UUID.randomUUID().toString(), LEASE)
                .orElseThrow(() -> new TokenUnavailableException(
                        "Another process creates the integration '" + name + "' at present. It is tried again."));
        try {
            TokenRecord record = store.load(key).orElse(TokenRecord.NONE);
            String known = record.attributes().get(ID);
            return known != null ? known : create(key, name, caller, lease, record);
        } finally {
            store.release(lease);
        }
    }

    private String create(StoreKey key, String name, Supplier<CustobarCaller> caller, Lease lease, TokenRecord record) {
        if (record.intent() != null) {
            LOG.warn(
                    "{}: the answer to a request for the integration '{}' was lost, so Custobar may hold one more of that"
                            + " name",
                    api.account(),
                    name);
        }
        Intent intent = new Intent(lease.owner(), clock.instant(), 1);
        TokenRecord opened = record.withIntent(intent).withVersion(record.version() + 1);
        write(key, record.version(), lease, opened);
        String id;
        try {
            id = api.createIntegration(caller.get(), name);
        } catch (AuthException e) {
            if (e.failureClass() != FailureClass.AMBIGUOUS) {
                settle(key, opened, lease);
            }
            throw e;
        }
        settle(key, opened.withAttributes(Map.of(ID, id)), lease);
        return id;
    }

    /** Nothing is under way any more. */
    private void settle(StoreKey key, TokenRecord record, Lease lease) {
        write(key, record.version(), lease, record.withIntent(null).withVersion(record.version() + 1));
    }

    private void write(StoreKey key, long version, Lease lease, TokenRecord next) {
        if (!store.compareAndSet(key, version, lease, next)) {
            throw new TokenUnavailableException("Another process wrote the integration meanwhile. It is tried again.");
        }
    }
}
