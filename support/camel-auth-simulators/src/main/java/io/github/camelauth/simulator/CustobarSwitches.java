package io.github.camelauth.simulator;

import java.time.Duration;
import java.util.List;

/**
 * What Custobar's documents leave open (docs/vendors/custobar.md §1.11), one switch each. The defaults are what is
 * documented where anything is, and else the stricter or the likelier of the possibilities: none is a promise of the vendor.
 */
public final class CustobarSwitches {

    public static final Switch<Integer> NO_CREDENTIALS_STATUS =
            new Switch<>("noCredentialsStatus", 401, "status when a request carries no credential");
    public static final Switch<Integer> BAD_CREDENTIALS_STATUS =
            new Switch<>("badCredentialsStatus", 401, "status for a wrong user name or password");
    public static final Switch<Integer> MISSING_CODE_STATUS =
            new Switch<>("missingCodeStatus", 401, "status when a user with 2FA sends no code");
    public static final Switch<Integer> WRONG_CODE_STATUS =
            new Switch<>("wrongCodeStatus", 401, "status for a wrong or used code");
    public static final Switch<Integer> BAD_TOKEN_STATUS =
            new Switch<>("badTokenStatus", 401, "status for an unknown, revoked, deleted or expired token");
    public static final Switch<Integer> OUT_OF_SCOPE_STATUS =
            new Switch<>("outOfScopeStatus", 403, "status when the token's scopes do not cover the request");
    public static final Switch<Boolean> DISTINGUISHABLE_REJECTIONS =
            new Switch<>("distinguishableRejections", false, "whether error.reason tells the rejections apart");
    public static final Switch<String> WWW_AUTHENTICATE =
            new Switch<>("wwwAuthenticate", "", "the WWW-Authenticate header of a 401; empty: none");

    public static final Switch<Integer> CREATE_STATUS =
            new Switch<>("createStatus", 200, "status of a created token: 200 or 201");
    public static final Switch<Integer> INTEGRATION_CREATE_STATUS =
            new Switch<>("integrationCreateStatus", 200, "status of a created integration: 200 or 201");
    public static final Switch<Duration> PERSONAL_TOKEN_LIFETIME =
            new Switch<>("personalTokenLifetime", Duration.ofHours(8), "of a user's token; PT0S: for ever");
    public static final Switch<String> EXPIRY_FIELD =
            new Switch<>("expiryField", "", "name of a field that tells a new token's expiry; empty: none");
    public static final Switch<Boolean> THIRD_GENERATION_FIELDS =
            new Switch<>("thirdGenerationFields", false, "whether a new token has hint, created_by, scopes and so on");
    public static final Switch<Boolean> LOWER_CASE_NAMES =
            new Switch<>("lowerCaseNames", false, "whether a token's name comes back in lower case");
    public static final Switch<Boolean> SCOPED_TOKEN_MAY_MINT =
            new Switch<>("scopedTokenMayMint", false, "whether a scoped token may create tokens anyway");
    public static final Switch<Integer> MAX_TOKENS =
            new Switch<>("maxTokens", 0, "how many valid tokens there may be; 0: any number");

    public static final Switch<Boolean> REJECT_REPLAYED_CODES =
            new Switch<>("rejectReplayedCodes", true, "whether each one-time code is good once");
    public static final Switch<Integer> CODE_SKEW_STEPS =
            new Switch<>("codeSkewSteps", 1, "how many steps of 30 s a code may be early or late (RFC 6238 §5.2)");
    public static final Switch<Integer> LOCK_AFTER_FAILURES =
            new Switch<>("lockAfterFailures", 0, "failed log-ins in a row that lock the user; 0: never");
    public static final Switch<String> BASIC_CHARSET =
            new Switch<>("basicCharset", "UTF-8", "encoding of user name and password");
    public static final Switch<Boolean> CASE_SENSITIVE_SCHEMES =
            new Switch<>("caseSensitiveSchemes", false, "whether 'bearer' is not 'Bearer'");

    public static final Switch<Integer> RATE_LIMIT_PER_MINUTE =
            new Switch<>("rateLimitPerMinute", 180, "requests of the whole company; 0: any number");
    public static final Switch<RetryAfter> RATE_LIMIT_RETRY_AFTER =
            new Switch<>("rateLimitRetryAfter", RetryAfter.NONE, "NONE, SECONDS or HTTP_DATE");
    public static final Switch<ErrorBody> RATE_LIMIT_BODY =
            new Switch<>("rateLimitBody", ErrorBody.JSON, "JSON, HTML or EMPTY");
    public static final Switch<Boolean> UPLOAD_ERRORS_WITH_STATUS_200 =
            new Switch<>("uploadErrorsWithStatus200", false, "whether a refused upload has status 200");
    public static final Switch<Boolean> ALL_ERRORS_WITH_STATUS_200 =
            new Switch<>("allErrorsWithStatus200", false, "whether every error has status 200");

    public static final Switch<Integer> PAGE_SIZE =
            new Switch<>("pageSize", 100, "rows of a page when the request has no limit");
    public static final Switch<String> NEXT_URL_ORIGIN =
            new Switch<>("nextUrlOrigin", "", "origin of next_url; empty: the request's own");
    public static final Switch<Boolean> NEXT_URL_CARRIES_TOKEN =
            new Switch<>("nextUrlCarriesToken", false, "whether next_url repeats the access-token parameter");
    public static final Switch<Boolean> REDIRECT_TO_SLASH =
            new Switch<>("redirectToSlash", false, "whether a path that lacks its slash is redirected; else 404");

    public static final Switch<String> REVOKE_PATH =
            new Switch<>("revokePath", "/api/access-tokens/{id}/", "what DELETE deletes a token at; empty: nothing");
    public static final Switch<Integer> REVOKE_STATUS = new Switch<>("revokeStatus", 204, "status of a deleted token");
    public static final Switch<Boolean> TOKEN_LISTING =
            new Switch<>("tokenListing", false, "whether GET on /api/access-tokens/ lists the tokens");
    public static final Switch<Boolean> LEGACY_ENDPOINTS =
            new Switch<>("legacyEndpoints", false, "whether the first generation's two endpoints exist");
    public static final Switch<Boolean> LEGACY_TOKEN_SCHEME =
            new Switch<>("legacyTokenScheme", false, "whether 'Authorization: Token' is accepted");

    private static final List<Switch<?>> ALL = List.of(
            NO_CREDENTIALS_STATUS,
            BAD_CREDENTIALS_STATUS,
            MISSING_CODE_STATUS,
            WRONG_CODE_STATUS,
            BAD_TOKEN_STATUS,
            OUT_OF_SCOPE_STATUS,
            DISTINGUISHABLE_REJECTIONS,
            WWW_AUTHENTICATE,
            CREATE_STATUS,
            INTEGRATION_CREATE_STATUS,
            PERSONAL_TOKEN_LIFETIME,
            EXPIRY_FIELD,
            THIRD_GENERATION_FIELDS,
            LOWER_CASE_NAMES,
            SCOPED_TOKEN_MAY_MINT,
            MAX_TOKENS,
            REJECT_REPLAYED_CODES,
            CODE_SKEW_STEPS,
            LOCK_AFTER_FAILURES,
            BASIC_CHARSET,
            CASE_SENSITIVE_SCHEMES,
            RATE_LIMIT_PER_MINUTE,
            RATE_LIMIT_RETRY_AFTER,
            RATE_LIMIT_BODY,
            UPLOAD_ERRORS_WITH_STATUS_200,
            ALL_ERRORS_WITH_STATUS_200,
            PAGE_SIZE,
            NEXT_URL_ORIGIN,
            NEXT_URL_CARRIES_TOKEN,
            REDIRECT_TO_SLASH,
            REVOKE_PATH,
            REVOKE_STATUS,
            TOKEN_LISTING,
            LEGACY_ENDPOINTS,
            LEGACY_TOKEN_SCHEME);

    private CustobarSwitches() {}

    /** All of them. */
    public static List<Switch<?>> all() {
        return ALL;
    }
}
