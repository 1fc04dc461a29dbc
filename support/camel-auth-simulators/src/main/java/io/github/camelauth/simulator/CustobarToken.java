package io.github.camelauth.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A token as the simulated vendor knows it. Immutable: what happens to a token afterwards shows in the next
 * {@link CustobarSimulator#tokens()}.
 *
 * @param ownerId {@code users/2} or {@code integrations/a1b2c3d4e5f6}
 * @param createdBy the user or integration whose credential asked for it
 * @param scopes empty for an unlimited token
 * @param expiresAt by the simulator's clock; empty for a token that does not expire
 */
public record CustobarToken(
        String id,
        String ownerId,
        String createdBy,
        String name,
        Instant createdAt,
        Concealed value,
        List<CustobarScope> scopes,
        Optional<Instant> expiresAt,
        State state) {

    /** The vendor's documents know two ways out: a token is revoked, and then deleted. */
    public enum State {
        ACTIVE,
        REVOKED,
        DELETED
    }

    /** The first and the last three characters, as the vendor shows a token that it will not show again. */
    public String hint() {
        String text = value.reveal();
        return text.substring(0, 3) + "***" + text.substring(text.length() - 3);
    }

    public boolean validAt(Instant now) {
        return state == State.ACTIVE && !expiredAt(now);
    }

    boolean expiredAt(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }

    boolean covers(SimulatorRequest request) {
        return scopes.isEmpty() || scopes.stream().anyMatch(scope -> scope.covers(request));
    }

    CustobarToken in(State other) {
        return new CustobarToken(id, ownerId, createdBy, name, createdAt, value, scopes, expiresAt, other);
    }

    CustobarToken expiringAt(Instant end) {
        return new CustobarToken(id, ownerId, createdBy, name, createdAt, value, scopes, Optional.of(end), state);
    }
}
