package io.github.camelauth.token.engine;

import io.github.camelauth.token.Fingerprint;
import io.github.camelauth.token.store.StoredFailure;
import io.github.camelauth.token.store.TokenRecord;
import java.time.Duration;

/** What the store says already: another process's success, what was kept over a restart, or a refusal that is remembered. */
final class StoredAnswer {

    private final TokenEngine engine;
    private final TokenSpec spec;
    private final TokenLife life;
    private final long servedGeneration;

    StoredAnswer(TokenEngine engine, TokenSpec spec, TokenLife life) {
        this.engine = engine;
        this.spec = spec;
        this.life = life;
        this.servedGeneration = life.current().generation();
    }

    /**
     * Uses the stored token if it is a newer one.
     *
     * @return whether there is nothing more to do
     * @throws io.github.camelauth.token.AuthException the remembered refusal
     */
    boolean settle(TokenRecord stored) {
        if (newer(stored)) {
            life.adopt(stored);
            return true;
        }
        refuseWhatWasRefused(stored);
        return false;
    }

    /**
     * Uses the stored token if it was issued after someone said to renew: neither an older one nor a refusal answers that.
     *
     * @return whether there is nothing more to do
     */
    boolean adoptIssuedAfter(TokenRecord stored, long askedAt) {
        boolean answers = newer(stored)
                && stored.token().issuedAt() != null
                && stored.token().issuedAt().toEpochMilli() > askedAt;
        if (answers) {
            life.adopt(stored);
        }
        return answers;
    }

    /** After a restart: uses the stored token, or, where that ended, at least keeps its grant alive. */
    void recall(TokenRecord stored) {
        if (newer(stored)) {
            life.adopt(stored);
        } else if (stored.token() != null && ours(stored)) {
            life.watch(stored);
        }
    }

    private boolean newer(TokenRecord stored) {
        return stored.token() != null && stored.generation() > servedGeneration && usable(stored);
    }

    boolean usable(TokenRecord stored) {
        boolean alive = !spec.automatic() || life.validity(stored.token()).expiredAt() > engine.now();
        return alive && !stored.rejected() && ours(stored);
    }

    /** Whether the grant is of what is configured now: a provisioned token that is configured no more stands against none. */
    private boolean ours(TokenRecord stored) {
        return (spec.provisioned() == null || Fingerprint.matches(stored.provisionedMark(), spec.provisioned()))
                && !spec.client().supersedes(stored, engine.instant());
    }

    private void refuseWhatWasRefused(TokenRecord stored) {
        StoredFailure failure = stored.failure();
        if (failure == null || !Fingerprint.matches(failure.credentialMark(), spec.credential())) {
            return;
        }
        Duration retry = spec.credentialRetry();
        if (retry.isZero() || engine.instant().isBefore(failure.at().plus(retry))) {
            throw Failures.remembered(failure);
        }
    }
}
