package io.github.camelauth.cft;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.Fingerprint;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.engine.Snapshot;
import io.github.camelauth.token.engine.TokenGrant;
import io.github.camelauth.token.engine.TokenManager;
import io.github.camelauth.token.store.PendingRequests;
import io.github.camelauth.token.store.StoreKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where users' keys come in: pending registrations, and the place that each principal's key is kept. Blocks like the store. */
final class CftKeyring {

    /** Activation by e-mail may come days after registration. */
    private static final Duration REGISTRATION_LIFE = Duration.ofDays(90);

    private static final int MOST_REGISTRATIONS = 10_000;
    private static final String PRINCIPAL = "principal";

    private final CftAuthConfiguration options;
    private final AuthContext context;
    private final Function<CftAuthConfiguration, TokenManager> managers;

    CftKeyring(
            CftAuthConfiguration options, AuthContext context, Function<CftAuthConfiguration, TokenManager> managers) {
        this.options = options;
        this.context = context;
        this.managers = managers;
    }

    CftAuthConfiguration options() {
        return options;
    }

    CftApi api() {
        return new CftApi(options, context);
    }

    /** Notes that somebody is about to register. */
    void expect(String segment, String principal) {
        registrations().add(idOf(segment), Map.of(PRINCIPAL, principal));
    }

    /** Whom a registration is for; empty where it is over, used or never was. */
    Optional<String> expected(String segment) {
        return registrations().find(idOf(segment)).map(facts -> facts.get(PRINCIPAL));
    }

    /**
     * Keeps the key that a registration brought, and ends the registration: of two who try, one does.
     *
     * @return fails with an {@link InvalidCredentialException} where its key came already
     */
    CompletableFuture<Snapshot> keepOf(String segment, String principal, Secret key) {
        return keep(manager(principal), () -> {
            if (registrations().take(idOf(segment)).isEmpty()) {
                throw new InvalidCredentialException("The key of this registration came already.");
            }
            return key;
        });
    }

    /** Fetches the key of the user whom the options name, and keeps it for who uses these options, or names the principal. */
    CompletableFuture<Snapshot> fetch() {
        CompletableFuture<Snapshot> own = keep(managers.apply(options), api()::fetchKey);
        boolean named = CftCredentialKind.of(storedFor(options.getPrincipal())) == CftCredentialKind.STORED;
        return named ? own.thenCompose(its -> keepAlso(its.token().value()).thenApply(kept -> its)) : own;
    }

    private CompletableFuture<Snapshot> keepAlso(Secret key) {
        return keep(manager(options.getPrincipal()), () -> key);
    }

    private PendingRequests registrations() {
        StoreKey key = new StoreKey(
                "cft-auth",
                options.origin().toString(),
                "app " + options.getAppId() + " of " + options.nameIn("cft-auth"),
                "pending registrations",
                List.of());
        return new PendingRequests(context.store(options), key, context.clock(), REGISTRATION_LIFE, MOST_REGISTRATIONS);
    }

    private static String idOf(String segment) {
        return Fingerprint.ofText(segment);
    }

    private static CompletableFuture<Snapshot> keep(TokenManager manager, Supplier<Secret> key) {
        return manager.authorize(
                request -> TokenGrant.of(new AccessToken(key.get(), CftTokenClient.TYPE, request.now(), null)));
    }

    /** The token of a principal whose key is kept here. */
    TokenManager manager(String principal) {
        return managers.apply(storedFor(principal));
    }

    private CftAuthConfiguration storedFor(String principal) {
        CftAuthConfiguration stored = (CftAuthConfiguration) options.clone();
        stored.setUsername(null);
        stored.setPassword(null);
        stored.setPrincipal(principal);
        return stored;
    }
}
