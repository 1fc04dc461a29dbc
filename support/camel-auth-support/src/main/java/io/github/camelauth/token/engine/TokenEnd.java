package io.github.camelauth.token.engine;

import io.github.camelauth.event.TokenEvent;
import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.token.AccessToken;
import java.util.Optional;

/** What was told of a token's end: that it comes near, and that it came, once each. */
enum TokenEnd {
    UNTOLD,
    NEAR_TOLD,
    OVER_TOLD;

    /**
     * Tells what is due by now.
     *
     * @return what is told by then
     */
    TokenEnd announced(TokenLife life, long now) {
        Snapshot current = life.current();
        AccessToken token = current.token();
        if (token == null || token.expiresAt() == null || current.rejected() || this == OVER_TOLD) {
            return this;
        }
        RefreshPolicy.Validity validity = life.validity(token);
        if (now >= validity.expiredAt()) {
            life.reporter().tell(TokenEventType.EXPIRED, current, null);
            return OVER_TOLD;
        }
        FailureGate gate = life.gate();
        boolean nobodyRenews = !life.spec().automatic() || gate != null;
        if (this == UNTOLD && nobodyRenews && now >= validity.staleAt()) {
            String why = gate == null
                    ? Failures.attendedExpiry(token)
                    : gate.failure().getMessage();
            life.reporter().tell(TokenEventType.EXPIRING, current, why);
            return NEAR_TOLD;
        }
        return this;
    }

    /** The end that was told of a token that nobody renews; that one ends for want of use is no trouble. */
    Optional<TokenEvent> trouble(TokenLife life) {
        if (life.spec().automatic() || this == UNTOLD) {
            return Optional.empty();
        }
        TokenEventType type = this == OVER_TOLD ? TokenEventType.EXPIRED : TokenEventType.EXPIRING;
        Snapshot current = life.current();
        return Optional.of(life.reporter().event(type, current, Failures.attendedExpiry(current.token())));
    }
}
