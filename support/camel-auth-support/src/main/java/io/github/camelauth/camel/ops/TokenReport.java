package io.github.camelauth.camel.ops;

import io.github.camelauth.event.TokenEvent;
import io.github.camelauth.token.TokenState;
import io.github.camelauth.token.engine.TokenManager;
import io.github.camelauth.token.engine.TokenStatus;
import java.util.Comparator;
import java.util.Map;

/**
 * Where one token stands, and whether somebody must know. Holds no secret. Immutable.
 *
 * @param manager whose token it is
 * @param status where it stands
 * @param lastError what is wrong with it, or null
 */
record TokenReport(TokenManager manager, TokenStatus status, String lastError) {

    /** What needs attention comes first. */
    static final Comparator<TokenReport> WORST_FIRST = Comparator.comparingInt(TokenReport::rank)
            .thenComparing(report -> report.status().key().toString());

    static TokenReport of(TokenManager manager) {
        TokenStatus status = manager.status();
        String error = status.lastError() != null
                ? status.lastError()
                : manager.trouble().map(TokenEvent::error).orElse(null);
        return new TokenReport(manager, status, error);
    }

    /** Whether it should be had unattended, and cannot. One that nobody asked for yet is not failing. */
    boolean failing() {
        boolean absent = status.state() == TokenState.NONE || status.state() == TokenState.EXPIRED;
        return absent && manager.spec().automatic() && status.lastError() != null;
    }

    /** Whether only a person can mend it. */
    boolean needsPerson() {
        return status.state() == TokenState.REAUTHORIZATION_REQUIRED
                || (!manager.spec().automatic() && lastError != null);
    }

    boolean served() {
        return status.state() == TokenState.FRESH || status.state() == TokenState.STALE;
    }

    boolean ofPrincipal() {
        return !status.key().principal().isEmpty();
    }

    /** A token that nobody asked for yet, such as that of options which every endpoint overrides, comes last. */
    private int rank() {
        if (failing()) {
            return 0;
        }
        if (lastError != null) {
            return needsPerson() ? 1 : 2;
        }
        return switch (status.state()) {
            case EXPIRED -> 3;
            case STALE -> 4;
            case FRESH -> 5;
            default -> 6;
        };
    }

    /** As the operation {@code status} gives it. */
    Map<String, Object> toMap() {
        Map<String, Object> map = status.toMap();
        map.put("lastError", lastError);
        return map;
    }
}
