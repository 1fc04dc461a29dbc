package io.github.camelauth.simulator;

import java.time.Duration;
import java.util.List;

/**
 * What Checkfront's documents leave open (docs/vendors/checkfront.md §2.12), one switch each. The defaults are what is
 * documented where anything is, else the stricter possibility, else what the library does that the vendor most likely runs
 * (§2.0): none is a promise of the vendor. {@link CheckfrontSimulatorBuilder#lenient()} turns those that are about strictness.
 */
public final class CheckfrontSwitches {

    public static final Switch<RedirectMatch> REDIRECT_MATCH =
            new Switch<>("redirectMatch", RedirectMatch.EXACT, "of redirect_uri and a registered one: EXACT or PREFIX");
    public static final Switch<Boolean> REDIRECT_URI_REQUIRED = new Switch<>(
            "redirectUriRequired", true, "whether /oauth/ wants redirect_uri; else the registered one does");
    public static final Switch<Boolean> STATE_ECHOED =
            new Switch<>("stateEchoed", true, "whether the redirect to the application has the state");
    public static final Switch<Duration> CODE_LIFETIME =
            new Switch<>("codeLifetime", Duration.ofSeconds(60), "how long an authorization code lives");
    public static final Switch<Boolean> CODE_REUSABLE =
            new Switch<>("codeReusable", false, "whether a code gives a pair each time within its lifetime");
    public static final Switch<Boolean> NEW_GRANT_ENDS_OLD =
            new Switch<>("newGrantEndsOld", false, "whether an exchange ends the staff member's earlier grants");

    public static final Switch<Boolean> SDK_REQUESTS = new Switch<>(
            "sdkRequests", false, "whether /oauth/token/ takes credentials in the body and undocumented parameters");
    public static final Switch<Integer> TOKEN_ERROR_STATUS =
            new Switch<>("tokenErrorStatus", 400, "status of an error of /oauth/token/, maybe 200");
    public static final Switch<Integer> INVALID_CLIENT_STATUS =
            new Switch<>("invalidClientStatus", 400, "the same for wrong client credentials, maybe 401");
    public static final Switch<Boolean> TOKEN_TYPE =
            new Switch<>("tokenType", false, "whether a token answer has token_type and scope");
    public static final Switch<CheckfrontExpiresIn> EXPIRES_IN =
            new Switch<>("expiresIn", CheckfrontExpiresIn.NUMBER, "of a token answer: NUMBER, TEXT or ABSENT");
    public static final Switch<Duration> ACCESS_LIFETIME =
            new Switch<>("accessLifetime", Duration.ofSeconds(14_000), "how long an access token lives");
    public static final Switch<Duration> REFRESH_LIFETIME =
            new Switch<>("refreshLifetime", Duration.ofDays(14), "how long a refresh token lives from its issue");
    public static final Switch<CheckfrontRefresh> REFRESH =
            new Switch<>("refresh", CheckfrontRefresh.NEW_PAIR, "NEW_PAIR, SAME_REFRESH_TOKEN or UNTOLD");
    public static final Switch<Boolean> OLD_ACCESS_TOKEN_DIES =
            new Switch<>("oldAccessTokenDies", true, "whether a refresh ends the access token before it");
    public static final Switch<Duration> REFRESH_GRACE =
            new Switch<>("refreshGrace", Duration.ZERO, "for how long a used refresh token gives the same new pair");
    public static final Switch<Boolean> REUSE_ENDS_GRANT =
            new Switch<>("reuseEndsGrant", false, "whether a used refresh token, offered again, ends the whole grant");

    public static final Switch<Boolean> SCHEME_IN_ANY_CASE =
            new Switch<>("schemeInAnyCase", false, "whether Bearer and bearer are as good as BEARER");
    public static final Switch<Integer> NO_CREDENTIAL_STATUS =
            new Switch<>("noCredentialStatus", 400, "status of an API call without a credential");
    public static final Switch<Integer> BAD_REQUEST_STATUS =
            new Switch<>("badRequestStatus", 400, "status of an API call with a malformed or a second credential");
    public static final Switch<Integer> BAD_TOKEN_STATUS =
            new Switch<>("badTokenStatus", 401, "status of an API call with a wrong or ended token, maybe 403 or 200");
    public static final Switch<String> BAD_TOKEN_ERROR =
            new Switch<>("badTokenError", "invalid_grant", "its error, maybe invalid_token or expired_token");
    public static final Switch<Integer> NO_ACCESS_STATUS =
            new Switch<>("noAccessStatus", 403, "status of an API call by Basic with what is no token pair, maybe 401");
    public static final Switch<String> NO_ACCESS_ERROR = new Switch<>("noAccessError", "access_denied", "its error");
    public static final Switch<ErrorBody> ERROR_BODY =
            new Switch<>("errorBody", ErrorBody.JSON, "of an API call not let in: JSON, HTML or EMPTY");
    public static final Switch<Boolean> WWW_AUTHENTICATE =
            new Switch<>("wwwAuthenticate", true, "whether a 401 of an API call has WWW-Authenticate");
    public static final Switch<Boolean> PUBLIC_API =
            new Switch<>("publicApi", false, "whether ping, company, item and others answer without a credential");
    public static final Switch<Boolean> PUBLIC_IN_SPITE_OF_BAD_TOKEN =
            new Switch<>("publicInSpiteOfBadToken", false, "whether those answer to a wrong credential as to none");

    public static final Switch<String> REQUEST_STATUS =
            new Switch<>("requestStatus", "OK", "request.status of a success, maybe empty");
    public static final Switch<Boolean> EMPTY_AS_LIST =
            new Switch<>("emptyAsList", true, "whether an empty collection is [] and not {}");
    public static final Switch<String> REDIRECT_TO =
            new Switch<>("redirectTo", "", "origin that API calls are redirected to with 301; empty: none");
    public static final Switch<Integer> RATE_LIMIT_PER_MINUTE =
            new Switch<>("rateLimitPerMinute", 0, "API calls; 0: any number, the vendor's is not published");
    public static final Switch<Integer> RATE_LIMIT_STATUS =
            new Switch<>("rateLimitStatus", 429, "status beyond it: 429, or 503 as until 2023");
    public static final Switch<RetryAfter> RATE_LIMIT_RETRY_AFTER =
            new Switch<>("rateLimitRetryAfter", RetryAfter.SECONDS, "NONE, SECONDS or HTTP_DATE");
    public static final Switch<Boolean> RATE_LIMIT_ON_TOKENS =
            new Switch<>("rateLimitOnTokens", false, "whether /oauth/token/ counts and is limited too");

    private static final List<Switch<?>> ALL = List.of(
            REDIRECT_MATCH,
            REDIRECT_URI_REQUIRED,
            STATE_ECHOED,
            CODE_LIFETIME,
            CODE_REUSABLE,
            NEW_GRANT_ENDS_OLD,
            SDK_REQUESTS,
            TOKEN_ERROR_STATUS,
            INVALID_CLIENT_STATUS,
            TOKEN_TYPE,
            EXPIRES_IN,
            ACCESS_LIFETIME,
            REFRESH_LIFETIME,
            REFRESH,
            OLD_ACCESS_TOKEN_DIES,
            REFRESH_GRACE,
            REUSE_ENDS_GRANT,
            SCHEME_IN_ANY_CASE,
            NO_CREDENTIAL_STATUS,
            BAD_REQUEST_STATUS,
            BAD_TOKEN_STATUS,
            BAD_TOKEN_ERROR,
            NO_ACCESS_STATUS,
            NO_ACCESS_ERROR,
            ERROR_BODY,
            WWW_AUTHENTICATE,
            PUBLIC_API,
            PUBLIC_IN_SPITE_OF_BAD_TOKEN,
            REQUEST_STATUS,
            EMPTY_AS_LIST,
            REDIRECT_TO,
            RATE_LIMIT_PER_MINUTE,
            RATE_LIMIT_STATUS,
            RATE_LIMIT_RETRY_AFTER,
            RATE_LIMIT_ON_TOKENS);

    private CheckfrontSwitches() {}

    /** All of them. */
    public static List<Switch<?>> all() {
        return ALL;
    }

    static Switches lenient(Switches switches) {
        return switches.set(REDIRECT_MATCH, RedirectMatch.PREFIX)
                .set(REDIRECT_URI_REQUIRED, false)
                .set(CODE_REUSABLE, true)
                .set(SDK_REQUESTS, true)
                .set(OLD_ACCESS_TOKEN_DIES, false)
                .set(SCHEME_IN_ANY_CASE, true);
    }
}
