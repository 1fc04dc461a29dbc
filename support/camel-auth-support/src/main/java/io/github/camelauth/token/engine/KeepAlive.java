package io.github.camelauth.token.engine;

import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.store.TokenRecord;
import java.time.Instant;

/**
 * Keeps a grant alive that nobody uses, and warns in time where that is impossible. Thread-safe; it calls
 * nobody who takes a lock.
 */
final class KeepAlive {

    /** For a grant that does not die of idleness; one for all accounts, since it does nothing and changes never. */
    static final KeepAlive NEVER = new KeepAlive(false, null, 0);

    private final boolean unattended;
    private final TokenReporter reporter;
    private final double jitter;
    private volatile GrantLife grant = GrantLife.UNLIMITED;
    private long nextTry = Long.MIN_VALUE;
    private boolean failed;
    private boolean told;
    /** Whether the vendor said what is at its end: refused it for good, or renewed it all the same. */
    private volatile boolean endKnown;

    KeepAlive(TokenSpec spec, TokenReporter reporter, double jitter) {
        this(spec.automatic() && spec.background(), reporter, jitter);
    }

    private KeepAlive(boolean unattended, TokenReporter reporter, double jitter) {
        this.unattended = unattended;
        this.reporter = reporter;
        this.jitter = jitter;
    }

    /** What the store holds by now. Where the grant's end did not move, what was tried and told for it still counts. */
    synchronized void begin(TokenRecord record) {
        GrantLife next = GrantLife.of(record, jitter);
        if (next.endsAt() != grant.endsAt()) {
            nextTry = Long.MIN_VALUE;
            failed = false;
            told = false;
            endKnown = false;
        }
        grant = next;
        endKnown = endKnown || next.outlived();
    }

    synchronized void forget() {
        begin(TokenRecord.NONE);
    }

    /** When the refresh token dies, null for never or unknown. */
    Instant endsAt() {
        long end = grant.endsAt();
        return end == Long.MAX_VALUE ? null : Instant.ofEpochMilli(end);
    }

    /** At its end too: only the vendor's word that it is over tells a person to authorize anew. */
    boolean due(long now) {
        return unattended && (grant.due(now) || now >= grant.endsAt() && !endKnown);
    }

    /** Whether to try now; if so, the next try is one pause away. */
    synchronized boolean takesTurn(FailureGate gate, long now) {
        if (!due(now) || now < nextTryAt(gate)) {
            return false;
        }
        nextTry = now + grant.pause();
        return true;
    }

    /** A request failed, whoever asked for it. */
    synchronized void failed(FailureClass kind, long now) {
        failed = failed || grant.due(now);
        endKnown = endKnown || kind == FailureClass.TERMINAL;
    }

    /** When to look at it the next time; {@code Long.MAX_VALUE} for never. */
    synchronized long nextLook(FailureGate gate, long now) {
        if (now >= grant.endsAt()) {
            return due(now) ? nextTryAt(gate) : Long.MAX_VALUE;
        }
        long tryAt = unattended ? nextTryAt(gate) : Long.MAX_VALUE;
        return now < grant.warnAt() || warns(gate, now) ? Math.min(tryAt, Math.max(grant.warnAt(), now)) : tryAt;
    }

    private long nextTryAt(FailureGate gate) {
        long earliest = Math.max(Math.min(grant.renewAt(), grant.endsAt()), nextTry);
        return gate == null ? earliest : Math.max(earliest, gate.until());
    }

    /** Warns once that the grant is about to die, unless a try of ours may still prevent it. */
    synchronized void announce(Snapshot current, FailureGate gate, long now) {
        if (warns(gate, now)) {
            told = true;
            reporter.tell(TokenEventType.EXPIRING, current, Failures.grantEnds(endsAt(), gate));
        }
    }

    private boolean warns(FailureGate gate, long now) {
        boolean hopeful = due(now) && !failed && (gate == null || !gate.closed(now));
        return !told && !hopeful && now >= grant.warnAt() && now < grant.endsAt();
    }
}
