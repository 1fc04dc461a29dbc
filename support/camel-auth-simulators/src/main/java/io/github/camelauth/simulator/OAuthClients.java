package io.github.camelauth.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The applications that are registered. Safe for use by many threads. */
final class OAuthClients {

    private final Map<String, OAuthClient> byId = new ConcurrentHashMap<>();

    void add(OAuthClient client) {
        byId.put(client.id(), client);
    }

    void registerRedirectUri(String id, String redirectUri) {
        byId.computeIfPresent(id, (same, client) -> client.withRedirectUri(redirectUri));
    }

    void changeSecret(String id, String secret) {
        byId.computeIfPresent(id, (same, client) -> new OAuthClient(id, Concealed.of(secret), client.redirectUris()));
    }

    Optional<OAuthClient> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<OAuthClient> authenticate(BasicCredentials credentials) {
        return find(credentials.name()).filter(client -> client.secret().equals(credentials.secret()));
    }
}
