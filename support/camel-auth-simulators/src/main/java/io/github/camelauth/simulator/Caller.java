package io.github.camelauth.simulator;

import java.util.List;
import java.util.Optional;

/**
 * Whom the simulator took the sender of a request for.
 *
 * @param name the vendor's reference of the user or integration; empty when the request was not authenticated
 * @param tokenId the id of the token used, where one was
 * @param scopes the scopes of that token; empty for an unlimited one
 */
public record Caller(String name, Optional<String> tokenId, List<String> scopes) {

    static final Caller UNKNOWN = new Caller("", Optional.empty(), List.of());

    /** A user whose credential has no id and no scopes. */
    static Caller named(String name) {
        return new Caller(name, Optional.empty(), List.of());
    }

    public boolean authenticated() {
        return !name.isEmpty();
    }
}
