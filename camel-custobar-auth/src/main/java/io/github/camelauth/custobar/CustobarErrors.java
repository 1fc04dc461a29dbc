package io.github.camelauth.custobar;

import io.github.camelauth.http.VendorResponse;
import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.TokenRequestException;
import java.time.Duration;

/**
 * What an error of the token API means. Only the status tells: the texts are not documented ({@code docs/vendors/custobar.md}
 * §1.5), and whether 401 or 403 stands for a wrong password is not either.
 */
final class CustobarErrors {

    /** What the vendor's own plugin waits when it is told 429 without a time. */
    private static final Duration THROTTLED = Duration.ofSeconds(60);

    private CustobarErrors() {}

    static AuthException of(String subject, CustobarCaller caller, VendorResponse response) {
        int status = response.status();
        String answered = subject + " was answered with HTTP " + status + ". ";
        Duration wait = response.retryAfter();
        if (status == 401 || status == 403) {
            return new InvalidCredentialException(answered + caller.refusedAdvice() + " It is not tried again soon.");
        }
        if (status >= 300 && status < 400) {
            // A login page is behind most redirects, and each further try may count as a failed login.
            return new InvalidCredentialException(answered + "It redirects, as to a login page. Check 'baseUrl'. "
                    + caller.refusedAdvice() + " It is not tried again soon.");
        }
        if (status == 429) {
            return failure(
                    answered + "Custobar allows 180 calls a minute.",
                    status,
                    FailureClass.TRANSIENT,
                    wait == null ? THROTTLED : wait);
        }
        if (status == 400 || status == 422) {
            return failure(
                    answered + "Check options 'scopes', 'integrationId' and 'tokenName'.",
                    status,
                    FailureClass.TERMINAL,
                    null);
        }
        if (status >= 500 && status != 503) {
            return failure(
                    answered + "Whether it acted on the request is not known.", status, FailureClass.AMBIGUOUS, wait);
        }
        String advice = status == 503 ? "It is tried again." : "Check option 'baseUrl'.";
        return failure(answered + advice, status, FailureClass.TRANSIENT, wait);
    }

    /**
     * An error with a status of success, as the vendor's upload API has it. It says neither what failed nor whether asking
     * again is safe, so it counts as ambiguous: then the engine's pauses grow.
     */
    static AuthException insideSuccess(String subject, VendorResponse response) {
        return failure(
                subject + " was answered with HTTP " + response.status() + ", but with an error in the body. Check the"
                        + " credential and options 'scopes' and 'integrationId'.",
                response.status(),
                FailureClass.AMBIGUOUS,
                response.retryAfter());
    }

    private static TokenRequestException failure(String message, int status, FailureClass kind, Duration retryAfter) {
        return new TokenRequestException(message, status, null, kind, retryAfter, null);
    }
}
