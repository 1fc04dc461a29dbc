package io.github.camelauth.simulator;

import java.time.Duration;
import java.util.List;

/**
 * What syncAccess's documents leave open (docs/vendors/syncaccess.md §2.9), one switch each. The defaults are what is
 * documented where anything is, and else what the framework does that the vendor evidently uses (§2.3): none is a promise
 * of the vendor.
 */
public final class SyncaccessSwitches {

    public static final Switch<Boolean> AS_STOCK_KATANA =
            new Switch<>("asStockKatana", false, "whether a JSON body is read as a form, and so not understood");
    public static final Switch<Integer> NOT_POST_STATUS =
            new Switch<>("notPostStatus", 400, "status of /token for another method: 400 with its error, 404 or 405");
    public static final Switch<Integer> BAD_CREDENTIALS_STATUS =
            new Switch<>("badCredentialsStatus", 400, "status of /token for a wrong user name or password");
    public static final Switch<String> BAD_CREDENTIALS_ERROR =
            new Switch<>("badCredentialsError", "invalid_grant", "error of /token for a wrong user name or password");
    public static final Switch<String> BAD_CREDENTIALS_DESCRIPTION =
            new Switch<>("badCredentialsDescription", "", "its error_description; empty: none");
    public static final Switch<Boolean> TOKEN_WITHOUT_ROLE =
            new Switch<>("tokenWithoutRole", true, "whether a user who is no Api User gets a token");
    public static final Switch<Integer> LOCK_AFTER_FAILURES =
            new Switch<>("lockAfterFailures", 0, "failed log-ins in a row that lock the user; 0: never");

    public static final Switch<Duration> TOKEN_LIFETIME =
            new Switch<>("tokenLifetime", Duration.ofMinutes(30), "how long a token really lives");
    public static final Switch<Duration> EXPIRES_IN_SHORTFALL =
            new Switch<>("expiresInShortfall", Duration.ofSeconds(1), "how much less than that expires_in tells");

    public static final Switch<Integer> REJECTED_STATUS =
            new Switch<>("rejectedStatus", 401, "status of an API call without a valid credential");
    public static final Switch<Integer> WITHOUT_ROLE_STATUS =
            new Switch<>("withoutRoleStatus", 401, "status of an API call by a user who is no Api User: 401 or 403");
    public static final Switch<ErrorBody> REJECTED_BODY =
            new Switch<>("rejectedBody", ErrorBody.JSON, "JSON (XML where that is asked for), HTML or EMPTY");
    public static final Switch<String> WWW_AUTHENTICATE =
            new Switch<>("wwwAuthenticate", "Bearer", "the WWW-Authenticate header of a 401; empty: none");
    public static final Switch<String> BASIC_CHARSET =
            new Switch<>("basicCharset", "UTF-8", "encoding of user name and password in HTTP Basic");

    public static final Switch<Integer> RATE_LIMIT_PER_MINUTE =
            new Switch<>("rateLimitPerMinute", 0, "requests of any kind; 0: any number, none is documented");
    public static final Switch<RetryAfter> RATE_LIMIT_RETRY_AFTER =
            new Switch<>("rateLimitRetryAfter", RetryAfter.NONE, "NONE, SECONDS or HTTP_DATE");

    private static final List<Switch<?>> ALL = List.of(
            AS_STOCK_KATANA,
            NOT_POST_STATUS,
            BAD_CREDENTIALS_STATUS,
            BAD_CREDENTIALS_ERROR,
            BAD_CREDENTIALS_DESCRIPTION,
            TOKEN_WITHOUT_ROLE,
            LOCK_AFTER_FAILURES,
            TOKEN_LIFETIME,
            EXPIRES_IN_SHORTFALL,
            REJECTED_STATUS,
            WITHOUT_ROLE_STATUS,
            REJECTED_BODY,
            WWW_AUTHENTICATE,
            BASIC_CHARSET,
            RATE_LIMIT_PER_MINUTE,
            RATE_LIMIT_RETRY_AFTER);

    private SyncaccessSwitches() {}

    /** All of them. */
    public static List<Switch<?>> all() {
        return ALL;
    }
}
