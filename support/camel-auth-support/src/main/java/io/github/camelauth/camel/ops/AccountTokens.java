package io.github.camelauth.camel.ops;

import io.github.camelauth.token.engine.TokenEngine;
import io.github.camelauth.token.engine.TokenManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** All tokens of one account: of each of its principals, and of each set of options that endpoints use. Thread-safe. */
final class AccountTokens {

    private final TokenEngine engine;
    private final Clock clock;
    private final String scheme;
    private final String name;
    private volatile boolean downForReauthorization;

    AccountTokens(TokenEngine engine, Clock clock, String scheme, String name) {
        this.engine = engine;
        this.clock = clock;
        this.scheme = scheme;
        this.name = name;
    }

    String scheme() {
        return scheme;
    }

    String name() {
        return name;
    }

    /** As messages name it, such as {@code custobar-auth:north}. */
    String id() {
        return scheme + ":" + name;
    }

    /** From here on a token that needs a person is trouble enough to take this node out of service. */
    void downForReauthorization() {
        downForReauthorization = true;
    }

    boolean isDownForReauthorization() {
        return downForReauthorization;
    }

    Stream<TokenManager> managers() {
        return engine.managers().stream()
                .filter(manager -> manager.key().account().equals(name)
                        && manager.key().scheme().equals(scheme));
    }

    AccountSummary summary() {
        return AccountSummary.of(managers().map(TokenReport::of));
    }

    /** Until the first of the tokens ends; 0 when one has ended, not a number when none ends. */
    double secondsToEnd() {
        Instant now = clock.instant();
        return managers()
                .map(manager -> manager.status().token())
                .filter(Objects::nonNull)
                .map(token -> token.expiresAt())
                .filter(Objects::nonNull)
                .mapToDouble(end -> Math.max(0, Duration.between(now, end).toMillis() / 1_000d))
                .min()
                .orElse(Double.NaN);
    }
}
