package io.github.camelauth.cft;

import io.github.camelauth.http.VendorResponse;
import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.TokenRequestException;

/** What an error of the calls for a user's key means. Only the status tells: no body is documented. */
final class CftErrors {

    private CftErrors() {}

    /** Of {@code POST /user/key/}, whose path and format are not documented either. */
    static AuthException ofUserKey(String subject, CftAuthConfiguration options, VendorResponse response) {
        int status = response.status();
        String answered = subject + " was answered with HTTP " + status + ". ";
        if (status == 400 || status == 401 || status == 403) {
            return new InvalidCredentialException(answered
                    + "Check options 'username', 'password' and 'accessKey', and whether 'userKeyFormat' is what the vendor"
                    + " reads. It is not tried again soon.");
        }
        if (status == 404 || status == 405) {
            String other = options.getUserKeyPath().equals(CftAuthConfiguration.DEFAULT_USER_KEY_PATH)
                    ? "/user/key/"
                    : CftAuthConfiguration.DEFAULT_USER_KEY_PATH;
            return failure(
                    answered + "Check option 'userKeyPath': the vendor's page may also mean '" + other + "'.",
                    response,
                    FailureClass.TERMINAL);
        }
        if (response.redirect()) {
            return new InvalidCredentialException(
                    answered + "It redirects, as to a login page. Check options 'baseUrl' and 'userKeyPath'.");
        }
        return other(answered, response);
    }

    /** Of the call that proves a key. */
    static AuthException ofProof(String subject, VendorResponse response) {
        int status = response.status();
        String answered = subject + " was answered with HTTP " + status + ". ";
        return status == 401 || status == 403
                ? new InvalidCredentialException(
                        answered + "The vendor does not know it, or not this 'accessKey': it does not say which.")
                : other(answered, response);
    }

    private static AuthException other(String answered, VendorResponse response) {
        boolean passes = response.status() == 429 || response.status() >= 500;
        return failure(
                answered + (passes ? "It is tried again." : "Check option 'baseUrl'."),
                response,
                FailureClass.TRANSIENT);
    }

    private static TokenRequestException failure(String message, VendorResponse response, FailureClass kind) {
        return new TokenRequestException(message, response.status(), null, kind, response.retryAfter(), null);
    }
}
