package io.github.camelauth.token.engine;

import io.github.camelauth.event.TokenEvent;
import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.ReauthorizationRequiredException;
import io.github.camelauth.token.TokenKey;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of each change of one token: a line in the log and an event. */
final class TokenReporter {

    private static final Logger LOG = LoggerFactory.getLogger(TokenReporter.class);

    private final TokenEngine engine;
    private final TokenKey key;

    TokenReporter(TokenEngine engine, TokenKey key) {
        this.engine = engine;
        this.key = key;
    }

    /** The type of event that a failure is. */
    static TokenEventType typeOf(AuthException failure) {
        return failure instanceof ReauthorizationRequiredException
                ? TokenEventType.REAUTHORIZATION_REQUIRED
                : TokenEventType.REFRESH_FAILED;
    }

    /** Notes the event in the order of the changes; {@link TokenEngine#deliver} hands it on. */
    void tell(TokenEventType type, Snapshot token, String error) {
        TokenEvent event = event(type, token, error);
        LOG.info("{}: {}, token {}, generation {}", key, type.label(), event.fingerprint(), event.generation());
        engine.tell(event);
    }

    /** Tells of a failure; that a person is needed is told once. */
    void tellFailure(AuthException failure, FailureGate before, Snapshot token) {
        TokenEventType type = typeOf(failure);
        boolean toldAlready =
                type == TokenEventType.REAUTHORIZATION_REQUIRED && before != null && typeOf(before.failure()) == type;
        if (!toldAlready) {
            tell(type, token, failure.getMessage());
        }
    }

    /** The present trouble of a token, as the event that told of it. */
    Optional<TokenEvent> trouble(Snapshot token, FailureGate gate) {
        if (gate != null) {
            return Optional.of(
                    event(typeOf(gate.failure()), token, gate.failure().getMessage()));
        }
        return token.rejected()
                ? Optional.of(event(TokenEventType.INVALIDATED, token, Failures.REJECTED))
                : Optional.empty();
    }

    TokenEvent event(TokenEventType type, Snapshot token, String error) {
        return new TokenEvent(
                type,
                key.scheme(),
                key.account(),
                key.principal().isEmpty() ? null : key.principal(),
                engine.instant(),
                token.token() == null ? 0 : token.generation(),
                TokenStatus.fingerprint(token.token()),
                token.token() == null ? null : token.token().expiresAt(),
                error);
    }
}
