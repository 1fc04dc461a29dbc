package io.github.camelauth.token.engine;

import io.github.camelauth.token.Fingerprint;
import io.github.camelauth.token.MalformedTokenResponseException;
import io.github.camelauth.token.store.TokenRecord;

/** Makes the record to store of what a client brought. */
final class TokenAnswer {

    private TokenAnswer() {}

    /** @throws MalformedTokenResponseException when there is no token in it, or a dead one and nothing that renews it */
    static TokenGrant checked(TokenSpec spec, TokenLife life, TokenGrant answer, long now) {
        if (answer == null || answer.token() == null) {
            throw new MalformedTokenResponseException("The token request for " + spec.key() + " brought no token.");
        }
        if (answer.refreshToken() == null) {
            requireAlive(spec, life, answer, now);
        }
        return answer;
    }

    /**
     * A dead token that came with its refresh token has to be saved before this is asked: the grant lives on in that.
     *
     * @throws MalformedTokenResponseException when it cannot be served
     */
    static void requireAlive(TokenSpec spec, TokenLife life, TokenGrant answer, long now) {
        if (spec.automatic() && life.validity(answer.token()).expiredAt() <= now) {
            throw new MalformedTokenResponseException(
                    "The vendor gave " + spec.key() + " a token that has expired already. Check this machine's clock.");
        }
    }

    /** The record after an answer. What the answer does not replace stays, save intent and failure: those are settled. */
    static TokenRecord merged(TokenSpec spec, TokenRecord before, long generation, TokenGrant answer) {
        boolean rotated = answer.refreshToken() != null;
        // A refresh token whose end did not move on lives no longer than the one before, whatever it is called.
        boolean prolonged = rotated
                && answer.refreshExpiresAt() != null
                && (before.refreshExpiresAt() == null
                        || answer.refreshExpiresAt().isAfter(before.refreshExpiresAt()));
        return new TokenRecord(
                before.version(),
                generation,
                answer.token(),
                rotated ? answer.refreshToken() : before.refreshToken(),
                prolonged ? answer.token().issuedAt() : before.refreshIssuedAt(),
                rotated ? answer.refreshExpiresAt() : before.refreshExpiresAt(),
                before.withAttributes(answer.attributes()).attributes(),
                null,
                null,
                before.rejections(),
                spec.provisioned() == null ? null : Fingerprint.mark(spec.provisioned()),
                false);
    }
}
