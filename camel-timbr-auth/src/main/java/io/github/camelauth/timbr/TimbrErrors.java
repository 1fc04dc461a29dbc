package io.github.camelauth.timbr;

import io.github.camelauth.http.VendorResponse;
import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.MalformedTokenResponseException;
import io.github.camelauth.token.TokenRequestException;

/**
 * What an answer that brings no token means. The vendor documents none: see {@code docs/vendors/timbr.md} §1.2, §1.5. Each try
 * may count as a failed login, so what may be a refusal is taken as one, and not tried again soon.
 *
 * @param subject the request, as messages name it
 * @param advice what to check when the credential is refused
 * @param outage what besides an outage an error of the server may come of, or nothing
 */
record TimbrErrors(String subject, String advice, String outage) {

    /** What an answer without a status of success means. */
    AuthException of(VendorResponse response) {
        int status = response.status();
        if (status == 401 || status == 403 || response.body().contains(TimbrRejectionRule.HIVE_TEXT)) {
            return refused(response, null);
        }
        if (response.redirect()) {
            return refused(response, "which redirects, as to a login page: check 'baseUrl', too");
        }
        if (status == 400 || status == 415 || status == 422) {
            return failure(response, "Timbr does not take the request as it is. " + advice, FailureClass.TERMINAL);
        }
        if (status == 429 || status >= 500) {
            return failure(response, "It is tried again." + outage, FailureClass.TRANSIENT);
        }
        return failure(response, "Check option 'baseUrl'.", FailureClass.TRANSIENT);
    }

    /** The vendor says no to the credential. */
    InvalidCredentialException refused(VendorResponse response, String how) {
        return new InvalidCredentialException(
                answered(response) + (how == null ? "" : ", " + how) + ". " + advice + " It is not tried again soon.");
    }

    /** An answer of success that brings no token. */
    MalformedTokenResponseException malformed(String what) {
        return new MalformedTokenResponseException(subject + " was answered, but " + what + ".");
    }

    private TokenRequestException failure(VendorResponse response, String what, FailureClass kind) {
        return new TokenRequestException(
                answered(response) + ". " + what, response.status(), null, kind, response.retryAfter(), null);
    }

    private String answered(VendorResponse response) {
        return subject + " was answered with HTTP " + response.status();
    }
}
