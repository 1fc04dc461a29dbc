package io.github.camelauth.token.engine;

import io.github.camelauth.token.Fingerprint;
import io.github.camelauth.token.store.StoredRejections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the API's rejections of one token lead to. Changed under the lock of its {@link TokenLife} only. */
final class TokenRejections {

    private static final Logger LOG = LoggerFactory.getLogger(TokenRejections.class);

    private final TokenEngine engine;
    private final TokenSpec spec;
    private volatile RejectionGuard guard = RejectionGuard.OPEN;
    /** The call whose rejection dropped the present token, null when none did. */
    private String droppedBy;

    TokenRejections(TokenEngine engine, TokenSpec spec) {
        this.engine = engine;
        this.spec = spec;
    }

    RejectionGuard guard() {
        return guard;
    }

    /** After a restart: what was known before of renewals that did not help. */
    void recall(StoredRejections known) {
        if (known != null && Fingerprint.matches(known.credentialMark(), spec.credential())) {
            guard = RejectionGuard.of(known);
        }
    }

    /** What a rejection makes of the present token: dropped where another one may come, or else left as it is. */
    Snapshot after(Snapshot current, String call) {
        if (spec.fixed()) {
            return current.rejectedButServed();
        }
        return drops(current.generation(), call) ? current.invalidated() : current;
    }

    private boolean drops(long generation, String call) {
        if (disproven(generation, call) || !guard.permits(call, engine.now())) {
            return false;
        }
        droppedBy = call;
        return true;
    }

    /** A token of our own came: if a rejection asked for it, it has to prove itself. */
    void renewed(long generation) {
        if (droppedBy != null) {
            guard = guard.renewed(generation, droppedBy, engine.now());
        }
        droppedBy = null;
    }

    /** Another token came by other ways, or none is there any more. */
    void replaced() {
        droppedBy = null;
    }

    void forget() {
        guard = RejectionGuard.OPEN;
    }

    /** Whether this call had asked for the token that did not help it. */
    boolean disproven(long generation, String call) {
        if (!guard.awaitsProof(generation, call)) {
            return false;
        }
        guard = guard.struck(spec.createOnce(), engine.now());
        LOG.warn(
                "{}: the API rejected the new token too, so the fault is not the token's. {} Such rejections bring no new"
                        + " token until '{}:refresh' is called or time passes.",
                spec.key(),
                spec.client().rejectionAdvice(),
                spec.key().scheme());
        return true;
    }

    /** Whether this call had asked for the token that helped it. */
    boolean proven(long generation, String call) {
        if (!guard.awaitsProof(generation, call)) {
            return false;
        }
        guard = guard.proven();
        return true;
    }
}
