package io.github.camelauth.token.engine;

import io.github.camelauth.event.TokenEvent;
import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.token.AccessToken;
import java.util.Optional;

/** Tells of a token's end that comes near and of one that came, once each. Used under the lock of its {@link TokenLife} only. */
final class TokenEnd {

    private final TokenSpec spec;
    private final TokenReporter reporter;
    private RefreshPolicy.Validity validity = RefreshPolicy.UNLIMITED;
    private boolean expiringTold;
    private boolean expiredTold;

    TokenEnd(TokenSpec spec, TokenReporter reporter) {
        this.spec = spec;
        this.reporter = reporter;
    }

    /** Another token, whose end nobody was told of yet. */
    void begin(RefreshPolicy.Validity ofNext) {
        validity = ofNext;
        expiringTold = false;
        expiredTold = false;
    }

    void announce(Snapshot current, FailureGate gate, long now) {
        AccessToken token = current.token();
        if (token == null || token.expiresAt() == null || current.rejected()) {
            return;
        }
        boolean nobodyRenews = !spec.automatic() || gate != null;
        if (!expiringTold && nobodyRenews && now >= validity.staleAt() && now < validity.expiredAt()) {
            expiringTold = true;
            String why = gate == null
                    ? Failures.attendedExpiry(token)
                    : gate.failure().getMessage();
            reporter.tell(TokenEventType.EXPIRING, current, why);
        }
        if (!expiredTold && now >= validity.expiredAt()) {
            expiredTold = true;
            reporter.tell(TokenEventType.EXPIRED, current, null);
        }
    }

    /** The end that was told of a token that nobody renews; that one ends for want of use is no trouble. */
    Optional<TokenEvent> trouble(Snapshot current) {
        if (spec.automatic() || !(expiringTold || expiredTold)) {
            return Optional.empty();
        }
        TokenEventType type = expiredTold ? TokenEventType.EXPIRED : TokenEventType.EXPIRING;
        return Optional.of(reporter.event(type, current, Failures.attendedExpiry(current.token())));
    }
}
