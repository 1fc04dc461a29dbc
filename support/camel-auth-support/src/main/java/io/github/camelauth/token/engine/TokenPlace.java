package io.github.camelauth.token.engine;

/**
 * One token's place in its engine: what it is, the token in use, the request under way and the next look. They are fields of
 * one object, the one that callers hold, since with many accounts each further object costs memory, and on the hot path a
 * miss of the processor's cache. Thread-safe.
 */
abstract class TokenPlace {

    private final TokenEngine engine;
    private final TokenSpec spec;
    private final TokenLife life;
    private volatile Snapshot current = Snapshot.NONE;
    private volatile Flight flight;
    private TokenWatch planned;
    /** Whether another one took its place: then it serves those who still hold it, and does nothing by itself. */
    private volatile boolean retired;

    TokenPlace(TokenEngine engine, TokenSpec spec) {
        this.engine = engine;
        this.spec = spec;
        this.life = new TokenLife(this);
    }

    /** Something may be due. */
    abstract void look();

    /** A request ended; called before those who wait hear of it. */
    abstract void flightEnded(boolean renewed);

    final TokenEngine engine() {
        return engine;
    }

    /** What the engine was told of it. */
    public final TokenSpec spec() {
        return spec;
    }

    final TokenLife life() {
        return life;
    }

    final Snapshot current() {
        return current;
    }

    /** From here on callers get this one; called under the lock of its {@link TokenLife}. */
    final void serve(Snapshot next) {
        current = next;
    }

    /** The request under way, null for none. */
    final Flight flight() {
        return flight;
    }

    /**
     * Takes the one slot for a request.
     *
     * @return null where it is taken now, else whose it is
     */
    final synchronized Flight claim(Flight mine) {
        Flight present = flight;
        if (present == null) {
            flight = mine;
        }
        return present;
    }

    final synchronized void free(Flight mine) {
        if (flight == mine) {
            flight = null;
        }
    }

    final boolean retired() {
        return retired;
    }

    /** From here on there are no more looks. */
    final synchronized void end() {
        retired = true;
        planned = null;
    }

    /** Plans the next look; what was planned for another time is void. */
    final synchronized void arm() {
        if (retired) {
            return;
        }
        long at = TokenWatch.nextLook(this);
        if (planned != null && planned.at() == at) {
            return;
        }
        planned = at == Long.MAX_VALUE ? null : new TokenWatch(this, at);
        if (planned != null) {
            engine.at(at, planned);
        }
    }

    /** Whether a look that is due is the one that counts; it counts once. */
    final synchronized boolean takes(TokenWatch due) {
        boolean valid = planned == due;
        if (valid) {
            planned = null;
        }
        return valid;
    }
}
