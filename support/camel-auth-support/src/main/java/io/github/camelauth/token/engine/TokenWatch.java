package io.github.camelauth.token.engine;

/** One planned look at one token, for when something may be due; its own entry in the schedule. */
final class TokenWatch implements Schedule.Entry, Runnable {

    private final TokenPlace place;
    private final long at;

    /** @param at when, in milliseconds since the epoch */
    TokenWatch(TokenPlace place, long at) {
        this.place = place;
        this.at = at;
    }

    /** When something may be due; {@code Long.MAX_VALUE} for never. */
    static long nextLook(TokenPlace place) {
        TokenLife life = place.life();
        long now = place.engine().now();
        return Math.min(nextLookAtToken(life, now), life.keepAlive().nextLook(life.gate(), now));
    }

    /** When the token may have to be renewed or its end be told. */
    private static long nextLookAtToken(TokenLife life, long now) {
        Snapshot token = life.current();
        if (token.token() == null || token.rejected() || token.token().expiresAt() == null) {
            return Long.MAX_VALUE;
        }
        RefreshPolicy.Validity validity = life.validity(token.token());
        FailureGate gate = life.gate();
        if (now < validity.staleAt()) {
            return validity.staleAt();
        }
        if (gate != null && gate.closed(now) && gate.until() < validity.expiredAt()) {
            return gate.until();
        }
        return now < validity.expiredAt() ? validity.expiredAt() : Long.MAX_VALUE;
    }

    @Override
    public long at() {
        return at;
    }

    @Override
    public Runnable task() {
        return this;
    }

    @Override
    public void run() {
        if (place.takes(this)) {
            try {
                place.look();
            } finally {
                place.arm();
            }
        }
    }
}
