package io.github.camelauth.benchmarks.peer;

import io.github.camelauth.token.Secret;
import io.github.camelauth.token.TokenKey;
import io.github.camelauth.token.engine.RefreshPolicy;
import io.github.camelauth.token.engine.Renewability;
import io.github.camelauth.token.engine.TokenClient;
import io.github.camelauth.token.engine.TokenSpec;
import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.TokenStore;
import java.time.Duration;
import java.util.List;

/**
 * Accounts of our engine, as a vendor component would describe them.
 *
 * @param store where grants are kept
 * @param client how the vendor is asked
 * @param policy the margins
 */
public record OurSpecs(TokenStore store, TokenClient client, RefreshPolicy policy) {

    /** {@code responseTimeout=60s} and a second more, as the rules of the engine bound a wait. */
    public static final Duration PATIENCE = Duration.ofSeconds(61);

    private static final String SCHEME = "bench-auth";
    private static final String ORIGIN = "https://vendor.example.com";
    private static final Duration CREDENTIAL_RETRY = Duration.ofHours(6);
    private static final Secret CREDENTIAL = Secret.of("password");

    /** What the engine finds a principal's token by. */
    public static TokenKey key(String principal) {
        return new TokenKey(SCHEME, ORIGIN, "default", principal, "token", List.of(), "fingerprint");
    }

    /** What the engine needs to know of a principal's token. */
    public TokenSpec of(TokenKey key) {
        return new TokenSpec(
                key,
                new StoreKey(SCHEME, ORIGIN, "client", key.principal(), List.of()),
                store,
                client,
                Renewability.AUTOMATIC,
                false,
                policy,
                PATIENCE,
                true,
                CREDENTIAL_RETRY,
                CREDENTIAL,
                null);
    }
}
