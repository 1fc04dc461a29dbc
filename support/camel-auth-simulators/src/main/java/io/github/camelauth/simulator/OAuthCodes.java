package io.github.camelauth.simulator;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The authorization codes that wait for their exchange. Safe for use by many threads: of two exchanges, one is too late. */
final class OAuthCodes {

    static final String REUSED = "codesReused";

    private final RequestCounters counters;
    private final Map<String, OAuthCode> waiting = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    OAuthCodes(RequestCounters counters) {
        this.counters = counters;
    }

    synchronized OAuthCode add(OAuthCode code) {
        waiting.put(code.value().reveal(), code);
        return code;
    }

    /**
     * Uses the code up, unless something is wrong with it or with the request.
     *
     * @param check throws what else is wrong
     * @param reusable whether it is good for another exchange
     * @throws OAuthRefusal {@code invalid_grant} for a code that is unknown, another client's, used or expired
     */
    synchronized OAuthCode redeem(
            String value, String clientId, Instant now, Consumer<OAuthCode> check, boolean reusable) {
        OAuthCode code = waiting.get(value);
        if (used.contains(value)) {
            counters.happened(REUSED);
        }
        if (code == null || !code.grant().clientId().equals(clientId)) {
            throw OAuthRefusal.invalidGrant("The authorization code is unknown or was used");
        }
        if (!now.isBefore(code.expiresAt())) {
            throw OAuthRefusal.invalidGrant("The authorization code has expired");
        }
        check.accept(code);
        used.add(value);
        if (!reusable) {
            waiting.remove(value);
        }
        return code;
    }

    synchronized void discard(String principal) {
        waiting.values().removeIf(code -> code.grant().principal().equals(principal));
    }
}
