package io.github.camelauth.camel.oauth;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.http.oauth.AuthorizationRequest;
import io.github.camelauth.http.oauth.OAuthClient;
import io.github.camelauth.http.oauth.Pkce;
import io.github.camelauth.token.Fingerprint;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.store.PendingRequests;
import io.github.camelauth.token.store.StoreKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Authorizations that were begun in a browser and are not back yet. Each is bound to its state and to that browser, ends
 * after ten minutes, and counts once. Thread-safe; blocks like the token store.
 */
final class Authorizations {

    static final Duration LIFE = Duration.ofMinutes(10);
    private static final int MOST = 1_000;
    private static final String PRINCIPAL = "principal";
    private static final String BROWSER = "browser";

    private final PendingRequests pending;

    private Authorizations(PendingRequests pending) {
        this.pending = pending;
    }

    /** Those of one client. */
    static Authorizations of(OAuthConfiguration options, OAuthClient client, AuthContext context) {
        // No grant is limited to such a scope, whatever its principal is called.
        StoreKey key = new StoreKey(
                client.scheme(),
                options.origin().toString(),
                client.clientId(),
                "",
                List.of("authorizations under way"));
        return new Authorizations(new PendingRequests(context.store(options), key, context.clock(), LIFE, MOST));
    }

    /** One that was begun: where to send the browser, and what to leave in it. */
    record Begun(String url, String id, String browser) {}

    /** One that came back. */
    record Returned(String principal, Secret verifier) {}

    Begun begin(OAuthClient client, String principal) {
        String state = RandomText.next();
        String browser = RandomText.next();
        String id = idOf(state);
        pending.add(id, Map.of(BROWSER, Fingerprint.ofText(browser), PRINCIPAL, principal));
        String verifier = client.pkce() ? verifierOf(browser) : null;
        return new Begun(AuthorizationRequest.url(client, state, verifier), id, browser);
    }

    /** Made of what only the browser holds, so that the store holds no secret: of that it has another hash. */
    private static String verifierOf(String browser) {
        return Pkce.challenge("verifier of " + browser);
    }

    static String idOf(String state) {
        return Fingerprint.ofText(state).substring(0, 32);
    }

    /** Whether it was begun, and is neither over nor used. */
    boolean waits(String id) {
        return pending.find(id).isPresent();
    }

    /** Whether it was begun in the browser that holds this. */
    boolean begunBy(String id, String browser) {
        return browser != null
                && pending.find(id)
                        .filter(facts -> Fingerprint.ofText(browser).equals(facts.get(BROWSER)))
                        .isPresent();
    }

    /** Takes it out of the browser that holds this: of two who try, one gets it. */
    Optional<Returned> take(OAuthClient client, String id, String browser) {
        Secret verifier = client.pkce() ? Secret.of(verifierOf(browser)) : null;
        return pending.take(id).map(facts -> new Returned(facts.get(PRINCIPAL), verifier));
    }
}
