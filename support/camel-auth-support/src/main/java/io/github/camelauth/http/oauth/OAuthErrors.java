package io.github.camelauth.http.oauth;

import io.github.camelauth.http.VendorResponse;
import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.ReauthorizationRequiredException;
import io.github.camelauth.token.TokenRequestException;
import java.util.Set;

/** What an error of the token endpoint means (RFC 6749 §5.2). The body decides before the status. */
final class OAuthErrors {

    private static final Set<String> CLIENT = Set.of("invalid_client", "unauthorized_client");
    /** Of the consent page by the letter (§4.1.2.1), but servers send them here, too. */
    private static final Set<String> PASSING = Set.of("temporarily_unavailable", "slow_down");

    private OAuthErrors() {}

    /**
     * @param subject the request, as messages name it
     * @param refreshing whether a refresh token was presented; else it was a code
     */
    static AuthException of(OAuthClient client, String subject, VendorResponse response, boolean refreshing) {
        String code = OAuthError.codeOf(response);
        int status = response.status();
        String answered = subject + " was answered with HTTP " + status + (code == null ? ". " : " (" + code + "). ");
        if ("invalid_grant".equals(code)) {
            return refreshing
                    ? new ReauthorizationRequiredException(answered
                            + "The refresh token is over: it ended, was used elsewhere, or was taken back. "
                            + client.connectAdvice())
                    : failure(answered + "The code is good for seconds, and once. Begin anew.", response, code, false);
        }
        if (code != null && CLIENT.contains(code) || code == null && (status == 401 || status == 403)) {
            return new InvalidCredentialException(
                    answered + "Check options " + client.clientOptions() + ". It is not tried again soon.");
        }
        if (status >= 300 && status < 400) {
            return new InvalidCredentialException(
                    answered + "It redirects, as to a login page. Check options 'baseUrl' and 'tokenEndpoint'.");
        }
        return other(answered, response, code);
    }

    private static AuthException other(String answered, VendorResponse response, String code) {
        int status = response.status();
        if (status == 429 || status == 503 && response.retryAfter() != null || code != null && PASSING.contains(code)) {
            return failure(answered + "It is tried again.", response, code, true);
        }
        if (status >= 500 || "server_error".equals(code)) {
            return new TokenRequestException(
                    answered + "Whether it acted on the request is not known.",
                    status,
                    code,
                    FailureClass.AMBIGUOUS,
                    response.retryAfter(),
                    null);
        }
        return code == null
                ? failure(answered + "Check options 'baseUrl' and 'tokenEndpoint'.", response, null, true)
                : failure(
                        answered + "Check options 'redirectUri', 'tokenEndpoint' and 'clientAuthentication'.",
                        response,
                        code,
                        false);
    }

    private static TokenRequestException failure(String message, VendorResponse response, String code, boolean passes) {
        FailureClass kind = passes ? FailureClass.TRANSIENT : FailureClass.TERMINAL;
        return new TokenRequestException(message, response.status(), code, kind, response.retryAfter(), null);
    }
}
