package io.github.camelauth.simulator;

import java.time.Duration;
import java.util.List;

/**
 * What the Cool Farm Tool's documents leave open (docs/vendors/cft.md §3.9), one switch each. The defaults are what is
 * documented where anything is, and else what the framework does that the vendor evidently uses (§3.6): none is a promise of
 * the vendor.
 */
public final class CftSwitches {

    public static final Switch<Boolean> KEYS_IN_PARAMETERS =
            new Switch<>("keysInParameters", true, "whether api_app_key and api_key are as good as the headers");
    public static final Switch<Integer> REJECTED_STATUS =
            new Switch<>("rejectedStatus", 403, "status of an API call without the keys it needs");
    public static final Switch<ErrorBody> REJECTED_BODY =
            new Switch<>("rejectedBody", ErrorBody.JSON, "its body: JSON, HTML or EMPTY");
    public static final Switch<Boolean> KEYS_TOLD_APART =
            new Switch<>("keysToldApart", false, "whether the body tells which of the two keys is wrong");
    public static final Switch<Boolean> APP_KEY_WITH_BEARER =
            new Switch<>("appKeyWithBearer", true, "whether a call by access token needs the application key too");
    public static final Switch<Integer> BEARER_REJECTED_STATUS =
            new Switch<>("bearerRejectedStatus", 401, "status of an API call with a bad access token: 401 or 403");

    public static final Switch<String> USER_KEY_PATH =
            new Switch<>("userKeyPath", "/api/v1/user/key/", "where a user's key is fetched, maybe /user/key/");
    public static final Switch<CftEncoding> USER_KEY_ENCODING =
            new Switch<>("userKeyEncoding", CftEncoding.FORM, "of user name and password there: FORM, JSON or EITHER");
    public static final Switch<String> USER_KEY_FIELD =
            new Switch<>("userKeyField", "api_key", "field of the answer; empty: the bare key as text");
    public static final Switch<Integer> BAD_PASSWORD_STATUS =
            new Switch<>("badPasswordStatus", 403, "status there for a wrong user name or password: 403, 401 or 400");

    public static final Switch<Boolean> REGISTER_REDIRECTS =
            new Switch<>("registerRedirects", false, "whether the registration page first redirects to set a cookie");
    public static final Switch<CftCallback> CALLBACK =
            new Switch<>("callback", CftCallback.POST_FORM, "of a new user's key: GET_QUERY, POST_FORM or POST_JSON");
    public static final Switch<String> CALLBACK_KEY_FIELD =
            new Switch<>("callbackKeyField", "api_key", "name of the key in that call");
    public static final Switch<String> CALLBACK_USERNAME_FIELD =
            new Switch<>("callbackUsernameField", "username", "name of the user name in that call; empty: not told");

    public static final Switch<Boolean> STATE_ECHOED =
            new Switch<>("stateEchoed", true, "whether the redirect to the application has the state");
    public static final Switch<Boolean> PKCE =
            new Switch<>("pkce", true, "whether a code_challenge is understood; else it is ignored");
    public static final Switch<Boolean> PKCE_REQUIRED =
            new Switch<>("pkceRequired", false, "whether there is no code without a code_challenge");
    public static final Switch<Duration> CODE_LIFETIME =
            new Switch<>("codeLifetime", Duration.ofSeconds(60), "how long an authorization code lives");
    public static final Switch<Integer> TOKEN_ERROR_STATUS =
            new Switch<>("tokenErrorStatus", 400, "status of an error of /o/token/ or /o/revoke_token/");
    public static final Switch<Integer> INVALID_CLIENT_STATUS =
            new Switch<>("invalidClientStatus", 401, "the same for wrong client credentials");
    public static final Switch<Duration> ACCESS_LIFETIME =
            new Switch<>("accessLifetime", Duration.ofHours(10), "how long an access token lives");
    public static final Switch<Boolean> EXPIRES_IN =
            new Switch<>("expiresIn", true, "whether a token answer has expires_in");
    public static final Switch<Duration> REFRESH_LIFETIME =
            new Switch<>("refreshLifetime", Duration.ZERO, "how long a refresh token lives; PT0S: for ever");
    public static final Switch<Boolean> ROTATION =
            new Switch<>("rotation", true, "whether a refresh gives another refresh token and ends the old one");
    public static final Switch<Duration> REFRESH_GRACE =
            new Switch<>("refreshGrace", Duration.ZERO, "for how long a used refresh token gives the same new pair");
    public static final Switch<Boolean> REUSE_ENDS_GRANT =
            new Switch<>("reuseEndsGrant", false, "whether a used refresh token, offered again, ends the whole grant");
    public static final Switch<Boolean> REVOCATION =
            new Switch<>("revocation", true, "whether /o/revoke_token/ is there; else 404");

    public static final Switch<Integer> RATE_LIMIT_PER_MINUTE =
            new Switch<>("rateLimitPerMinute", 0, "requests of any kind; 0: any number, none is documented");
    public static final Switch<RetryAfter> RATE_LIMIT_RETRY_AFTER =
            new Switch<>("rateLimitRetryAfter", RetryAfter.NONE, "NONE, SECONDS or HTTP_DATE");

    private static final List<Switch<?>> ALL = List.of(
            KEYS_IN_PARAMETERS,
            REJECTED_STATUS,
            REJECTED_BODY,
            KEYS_TOLD_APART,
            APP_KEY_WITH_BEARER,
            BEARER_REJECTED_STATUS,
            USER_KEY_PATH,
            USER_KEY_ENCODING,
            USER_KEY_FIELD,
            BAD_PASSWORD_STATUS,
            REGISTER_REDIRECTS,
            CALLBACK,
            CALLBACK_KEY_FIELD,
            CALLBACK_USERNAME_FIELD,
            STATE_ECHOED,
            PKCE,
            PKCE_REQUIRED,
            CODE_LIFETIME,
            TOKEN_ERROR_STATUS,
            INVALID_CLIENT_STATUS,
            ACCESS_LIFETIME,
            EXPIRES_IN,
            REFRESH_LIFETIME,
            ROTATION,
            REFRESH_GRACE,
            REUSE_ENDS_GRANT,
            REVOCATION,
            RATE_LIMIT_PER_MINUTE,
            RATE_LIMIT_RETRY_AFTER);

    private CftSwitches() {}

    /** All of them. */
    public static List<Switch<?>> all() {
        return ALL;
    }
}
