package io.github.camelauth.token.engine;

/** Looks at one token whenever something may be due, with one entry in the schedule that counts. Thread-safe. */
final class TokenWatch {

    private final TokenEngine engine;
    private final TokenLife life;
    private final Runnable look;
    private Plan plan;
    private boolean ended;

    /** @param look what to do when something may be due */
    TokenWatch(TokenEngine engine, TokenLife life, Runnable look) {
        this.engine = engine;
        this.life = life;
        this.look = look;
    }

    /** From here on there are no more looks. */
    synchronized void end() {
        ended = true;
        plan = null;
    }

    /** Plans the next look; what was planned for another time is void. */
    synchronized void arm() {
        if (ended) {
            return;
        }
        long at = nextLook();
        if (plan != null && plan.at == at) {
            return;
        }
        plan = at == Long.MAX_VALUE ? null : new Plan(at);
        if (plan != null) {
            engine.at(at, plan);
        }
    }

    /** When something may be due; {@code Long.MAX_VALUE} for never. */
    private long nextLook() {
        return Math.min(nextLookAtToken(), life.keepAlive().nextLook(life.gate(), engine.now()));
    }

    /** When the token may have to be renewed or its end be told. */
    private long nextLookAtToken() {
        Snapshot token = life.current();
        if (token.token() == null || token.rejected() || token.token().expiresAt() == null) {
            return Long.MAX_VALUE;
        }
        long now = engine.now();
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

    private synchronized boolean taken(Plan due) {
        boolean valid = plan == due;
        if (valid) {
            plan = null;
        }
        return valid;
    }

    private final class Plan implements Runnable {
        private final long at;

        Plan(long at) {
            this.at = at;
        }

        @Override
        public void run() {
            if (taken(this)) {
                try {
                    look.run();
                } finally {
                    arm();
                }
            }
        }
    }
}
