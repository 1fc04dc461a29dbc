package io.github.camelauth.syncaccess;

import io.github.camelauth.http.VendorResponse;
import io.github.camelauth.http.oauth.OAuthError;
import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.TokenRequestException;

/** What an error of the token endpoint means. The vendor documents none: see {@code docs/vendors/syncaccess.md} §2.3. */
final class SyncaccessErrors {

    private SyncaccessErrors() {}

    static AuthException of(String subject, VendorResponse response) {
        int status = response.status();
        String code = OAuthError.codeOf(response);
        String answered = subject + " was answered with HTTP " + status + (code == null ? ". " : " (" + code + "). ");
        if (status == 401 || status == 403 || "invalid_grant".equals(code)) {
            return new InvalidCredentialException(answered
                    + "Check options 'username' and 'password', and that the user has the role 'Api User'. It is not tried"
                    + " again soon.");
        }
        if (status >= 300 && status < 400) {
            // A login page is behind most redirects, and each further try may count as a failed login.
            return new InvalidCredentialException(answered
                    + "It redirects, as to a login page. Check options 'company', 'property' and 'baseUrl'. It is not tried"
                    + " again soon.");
        }
        if (status == 400) {
            return failure(
                    answered + "Check option 'requestFormat': not every installation reads JSON.",
                    code,
                    response,
                    FailureClass.TERMINAL);
        }
        boolean passes = status == 429 || status >= 500;
        String advice = passes ? "It is tried again." : "Check options 'company', 'property' and 'baseUrl'.";
        return failure(answered + advice, code, response, FailureClass.TRANSIENT);
    }

    private static TokenRequestException failure(
            String message, String code, VendorResponse response, FailureClass kind) {
        return new TokenRequestException(message, response.status(), code, kind, response.retryAfter(), null);
    }
}
