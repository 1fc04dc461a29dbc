package io.github.camelauth.store;

import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.store.Intent;
import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.StoredFailure;
import io.github.camelauth.token.store.StoredRejections;
import io.github.camelauth.token.store.TokenRecord;
import io.github.camelauth.token.store.TokenStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Grants to store. */
final class Records {

    static final String ACCESS_SECRET = "sentinel-access-9f8e7d6c";
    static final String REFRESH_SECRET = "sentinel-refresh-1a2b3c4d";

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00.000000001Z");

    private Records() {}

    static StoreKey key(String principal) {
        return new StoreKey("checkfront-auth", "https://demo.example.org", "client-1", principal, List.of("read"));
    }

    /** A record with a value in each field. */
    static TokenRecord full(long version) {
        AccessToken token = new AccessToken(
                Secret.of(ACCESS_SECRET),
                "Bearer",
                List.of("read", "write"),
                NOW,
                NOW.plusSeconds(3600),
                Map.of("id", "17"));
        return new TokenRecord(
                version,
                version,
                token,
                Secret.of(REFRESH_SECRET),
                NOW,
                NOW.plusSeconds(86_400),
                Map.of("tokenName", "küche"),
                new Intent("intent-1", NOW, 2),
                new StoredFailure(true, "refused", NOW, "salt:mark"),
                new StoredRejections(3, NOW.plusSeconds(60), List.of("GET /a", "GET /b"), "salt:mark"),
                "salt:provisioned",
                true);
    }

    static TokenRecord withoutToken(long version) {
        return new TokenRecord(version, 0, null, null, null, null, Map.of(), null, null, null, null, false);
    }

    static void store(TokenStore store, StoreKey key) {
        if (!store.compareAndSet(key, 0, null, full(1))) {
            throw new AssertionError("A record was there already");
        }
    }

    /** Raises a record's version by one, however many others do the same; gives the version. */
    static long increment(TokenStore store, StoreKey key) {
        while (true) {
            long version = store.load(key).map(TokenRecord::version).orElse(0L);
            if (store.compareAndSet(key, version, null, full(version + 1))) {
                return version + 1;
            }
        }
    }
}
