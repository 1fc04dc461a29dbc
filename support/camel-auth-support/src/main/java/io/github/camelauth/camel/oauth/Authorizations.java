package io.github.camelauth.camel.oauth;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.http.oauth.AuthorizationRequest;
import io.github.camelauth.http.oauth.OAuthClient;
import io.github.camelauth.token.Fingerprint;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.store.PendingRequests;
import io.github.camelauth.token.store.StoreKey;
import java.time.Duration;
import java.util.HashMap;
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
    private static final String VERIFIER = "verifier";
    private static final String BROWSER = "browser";

    private final PendingRequests pending;

    private Authorizations(PendingRequests pending) {
        this.pending = pending;
    }

    /** Those of one client. */
    static Authorizations of(OAuthConfiguration options, OAuthClient client, AuthContext context) {
        StoreKey key = new StoreKey(
                client.scheme(), options.origin().toString(), client.clientId(), "authorizations under way", List.of());
        return new Authorizations(new PendingRequests(context.store(options), key, context.clock(), LIFE, MOST));
    }

    /** One that was begun: where to send the browser, and what to leave in it. */
    record Begun(String url, String id, String browser) {}

    /** One that came back. */
    record Returned(String principal, Secret verifier) {}

    Begun begin(OAuthClient client, String principal) {
        String state = RandomText.next();
        String browser = RandomText.next();
        String verifier = client.pkce() ? RandomText.next() : null;
        Map<String, String> facts = new HashMap<>(Map.of(BROWSER, Fingerprint.ofText(browser)));
        if (principal != null) {
            facts.put(PRINCIPAL, principal);
        }
        if (verifier != null) {
            facts.put(VERIFIER, verifier);
        }
        String id = idOf(state);
        pending.add(id, facts);
        return new Begun(AuthorizationRequest.url(client, state, verifier), id, browser);
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

    /** Takes it: of two who try, one gets it. */
    Optional<Returned> take(String id) {
        return pending.take(id)
                .map(facts -> new Returned(facts.get(PRINCIPAL), Secret.ofNullable(facts.get(VERIFIER))));
    }
}
