package io.github.camelauth.simulator;

import java.time.Duration;
import java.util.List;

/**
 * What Timbr's documents leave open (docs/vendors/timbr.md §1.9), one switch each. The defaults are what is documented where
 * anything is, and else the simplest or the likelier of the possibilities: none is a promise of the vendor.
 */
public final class TimbrSwitches {

    public static final Switch<TimbrKeyForm> KEY_FORM =
            new Switch<>("keyForm", TimbrKeyForm.RAW, "how the Fernet key comes from the salt: RAW, MD5_HEX or SHA256");
    public static final Switch<TimbrPlaintext> PLAINTEXT =
            new Switch<>("plaintext", TimbrPlaintext.COLON, "what separates user name and password: COLON or SLASH");
    public static final Switch<Duration> BEARER_LIFETIME =
            new Switch<>("bearerLifetime", Duration.ZERO, "how old a Fernet bearer may be; PT0S: any age");
    public static final Switch<Duration> BEARER_SKEW =
            new Switch<>("bearerSkew", Duration.ofMinutes(1), "how early a bearer may be, where its age counts");
    public static final Switch<Boolean> GET_TOKEN_CONFIGURED =
            new Switch<>("getTokenConfigured", true, "whether the service has a salt; without one get_token is a 500");
    public static final Switch<Boolean> GET_TOKEN_WANTS_BODY =
            new Switch<>("getTokenWantsBody", false, "whether get_token wants a JSON object as its body");
    public static final Switch<Integer> GET_TOKEN_ERROR_STATUS = new Switch<>(
            "getTokenErrorStatus", 401, "status of get_token for a bearer that is not accepted, maybe 200");
    public static final Switch<TimbrTokenAnswer> GET_TOKEN_ANSWER =
            new Switch<>("getTokenAnswer", TimbrTokenAnswer.DOCUMENTED, "form of a granted token, right or wrong");
    public static final Switch<TimbrRotation> ROTATION =
            new Switch<>("rotation", TimbrRotation.SAME, "of tokens: SAME, NEW_BESIDE_OLD or NEW_FOR_OLD");

    public static final Switch<TimbrRejection> REJECTION =
            new Switch<>("rejection", TimbrRejection.STATUS_401, "STATUS_401, TEXT_IN_500 or ERROR_IN_200");
    public static final Switch<Boolean> JWT =
            new Switch<>("jwt", false, "whether the service takes x-jwt-token in place of x-api-key");
    public static final Switch<Boolean> JWT_HEADERS_LOWER_CASE =
            new Switch<>("jwtHeadersLowerCase", true, "whether the JWT's header counts in lower case only");
    public static final Switch<Integer> WRONG_CONTENT_TYPE_STATUS =
            new Switch<>("wrongContentTypeStatus", 415, "status of a request with the wrong content type");
    public static final Switch<String> OPENAPI_CONTENT_TYPE =
            new Switch<>("openapiContentType", "application/text", "of queries on /timbr/openapi; empty: any");
    public static final Switch<Boolean> REDIRECT_TO_SLASH =
            new Switch<>("redirectToSlash", false, "whether a path that lacks its slash is redirected; else 404");
    public static final Switch<Integer> ASYNC_POLLS =
            new Switch<>("asyncPolls", 1, "how often the result of an asynchronous query is still to come");

    public static final Switch<Boolean> LOGIN_FORM = new Switch<>(
            "loginForm", true, "whether the platform has a form for user name and password; else SSO only");
    public static final Switch<Boolean> CSRF =
            new Switch<>("csrf", true, "whether the form's hidden csrf_token must come back");
    public static final Switch<String> SESSION_COOKIE =
            new Switch<>("sessionCookie", "session", "name of the platform's cookie");
    public static final Switch<Integer> NO_SESSION_STATUS =
            new Switch<>("noSessionStatus", 302, "of get_timbr_user_token without a session: 302 to the login, or 401");
    public static final Switch<String> TOKEN_FIELD =
            new Switch<>("tokenField", "token", "field of get_timbr_user_token; empty: the bare token as text");

    public static final Switch<Integer> RATE_LIMIT_PER_MINUTE =
            new Switch<>("rateLimitPerMinute", 0, "requests of any kind; 0: any number, none is documented");
    public static final Switch<RetryAfter> RATE_LIMIT_RETRY_AFTER =
            new Switch<>("rateLimitRetryAfter", RetryAfter.NONE, "NONE, SECONDS or HTTP_DATE");

    private static final List<Switch<?>> ALL = List.of(
            KEY_FORM,
            PLAINTEXT,
            BEARER_LIFETIME,
            BEARER_SKEW,
            GET_TOKEN_CONFIGURED,
            GET_TOKEN_WANTS_BODY,
            GET_TOKEN_ERROR_STATUS,
            GET_TOKEN_ANSWER,
            ROTATION,
            REJECTION,
            JWT,
            JWT_HEADERS_LOWER_CASE,
            WRONG_CONTENT_TYPE_STATUS,
            OPENAPI_CONTENT_TYPE,
            REDIRECT_TO_SLASH,
            ASYNC_POLLS,
            LOGIN_FORM,
            CSRF,
            SESSION_COOKIE,
            NO_SESSION_STATUS,
            TOKEN_FIELD,
            RATE_LIMIT_PER_MINUTE,
            RATE_LIMIT_RETRY_AFTER);

    private TimbrSwitches() {}

    /** All of them. */
    public static List<Switch<?>> all() {
        return ALL;
    }
}
