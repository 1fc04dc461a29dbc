package io.github.camelauth.simulator;

import java.util.List;
import java.util.Optional;

/**
 * Finds out who sends a data request: by {@code x-api-key}, or where the service takes JWTs by {@code x-jwt-token}, but not
 * by both (docs/vendors/timbr.md §1.4 and §1.6). A bearer is none.
 */
final class TimbrAuthenticator {

    private static final String KEY_HEADER = "x-api-key";
    private static final String JWT_HEADER = "x-jwt-token";
    private static final String JWT_USER = "jwt";

    private final TimbrDeployment deployment;

    TimbrAuthenticator(TimbrDeployment deployment) {
        this.deployment = deployment;
    }

    /** The user's name. */
    String authenticate(SimulatorRequest request) {
        return user(request).orElseThrow(() -> {
            deployment.counters().callRejected();
            return new Refusal(
                    deployment.switches().get(TimbrSwitches.REJECTION).answer());
        });
    }

    private Optional<String> user(SimulatorRequest request) {
        Optional<String> key = single(request, KEY_HEADER);
        if (!deployment.switches().get(TimbrSwitches.JWT) || !request.headers().containsKey(JWT_HEADER)) {
            return key.flatMap(deployment.tokens()::findActive).map(TimbrToken::username);
        }
        return single(request, JWT_HEADER)
                .filter(jwt -> key.isEmpty() && inLowerCase(request))
                .filter(deployment.jwts()::isGood)
                .map(jwt -> JWT_USER);
    }

    private static Optional<String> single(SimulatorRequest request, String name) {
        List<String> values = request.headers().getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** The vendor's page asks for that, though HTTP does not know the difference. */
    private boolean inLowerCase(SimulatorRequest request) {
        return !deployment.switches().get(TimbrSwitches.JWT_HEADERS_LOWER_CASE)
                || request.headers().keySet().stream().anyMatch(JWT_HEADER::equals);
    }
}
