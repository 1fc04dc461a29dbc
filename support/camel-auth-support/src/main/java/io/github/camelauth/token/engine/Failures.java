package io.github.camelauth.token.engine;

import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.ReauthorizationRequiredException;
import io.github.camelauth.token.TokenKey;
import io.github.camelauth.token.TokenRequestException;
import io.github.camelauth.token.TokenUnavailableException;
import io.github.camelauth.token.store.StoredFailure;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** The failures that the engine itself words. */
final class Failures {

    static final String REJECTED = "The API rejected the token.";

    private Failures() {}

    static AuthException unwrap(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof AuthException known
                ? known
                : new TokenRequestException(
                        "No token: " + cause.getClass().getSimpleName() + ".",
                        0,
                        null,
                        FailureClass.AMBIGUOUS,
                        null,
                        cause);
    }

    static AuthException waitRanOut(TokenSpec spec) {
        return new TokenUnavailableException("No token for " + spec.key() + " within "
                + spec.patience().toSeconds() + " s; the request for it goes on. If the vendor is that slow, raise"
                + " 'responseTimeout'.");
    }

    static AuthException stopping() {
        return new TokenUnavailableException("The Camel context is stopping: no new token is asked for.");
    }

    static AuthException notStarted(TokenSpec spec, Throwable cause) {
        return cause instanceof AuthException known
                ? known
                : new TokenUnavailableException("The request for a token for " + spec.key()
                        + " could not be started: the worker pool is full.");
    }

    static AuthException clientFailed(TokenSpec spec, Throwable cause) {
        return new TokenRequestException(
                "The token request for " + spec.key() + " ended in "
                        + cause.getClass().getSimpleName() + ", a defect of the component. Please report it.",
                0,
                null,
                FailureClass.AMBIGUOUS,
                null,
                cause);
    }

    static AuthException leaseHeld(TokenSpec spec) {
        return new TokenUnavailableException("No token for " + spec.key()
                + ": another process has been renewing it for too long. It is tried again.");
    }

    static AuthException remembered(StoredFailure failure) {
        return failure.reauthorize()
                ? new ReauthorizationRequiredException(failure.message())
                : new InvalidCredentialException(failure.message());
    }

    static String grantEnds(Instant end, FailureGate gate) {
        return "The refresh token ends at " + end + " and was not renewed"
                + (gate == null ? "." : ": " + gate.failure().getMessage())
                + " After that a person must authorize anew.";
    }

    static String fixedRejected(TokenKey key) {
        return "The API rejected the configured credential, which nothing renews. It is still sent. Check the options of "
                + key + ".";
    }

    static String attendedExpiry(AccessToken token) {
        return "The token is taken to end at " + token.expiresAt()
                + ", and nothing unattended can renew it: a person must supply a new credential.";
    }
}
