package io.github.camelauth.cft;

import static io.github.camelauth.camel.OptionChecks.wrong;

import io.github.camelauth.camel.OptionChecks;
import io.github.camelauth.camel.oauth.OAuthChecks;
import io.github.camelauth.cft.CftAuthConfiguration.Carrier;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checks the options of an account, as far as that is possible without asking the Cool Farm Tool. */
final class CftAuthValidation {

    private CftAuthValidation() {}

    static void check(CftAuthConfiguration options) {
        OptionChecks.notBlank(texts(options));
        OptionChecks.hosts(options);
        if (options.getAccessKey() == null) {
            throw wrong("accessKey", "is missing: each call needs the application's key");
        }
        key("accessKey", options.getAccessKey());
        key("apiKey", options.getApiKey());
        credential(options);
        OAuthChecks.principal(options.getPrincipal());
        registration(options);
        if (options.getUserKeyPath() == null || !options.getUserKeyPath().matches("/[A-Za-z0-9._~/-]*")) {
            throw wrong("userKeyPath", "must be a path, such as " + CftAuthConfiguration.DEFAULT_USER_KEY_PATH);
        }
    }

    private static Map<String, String> texts(CftAuthConfiguration options) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("accessKey", options.getAccessKey());
        texts.put("apiKey", options.getApiKey());
        texts.put("username", options.getUsername());
        texts.put("password", options.getPassword());
        texts.put("clientId", options.getClientId());
        texts.put("clientSecret", options.getClientSecret());
        texts.put("redirectUri", options.getRedirectUri());
        texts.put("refreshToken", options.getRefreshToken());
        texts.put("userKeyField", options.getUserKeyField());
        texts.put("appId", options.getAppId());
        texts.put("registrationCallbackUrl", options.getRegistrationCallbackUrl());
        return texts;
    }

    /** Shows nothing of the key: what is wrong with it may be one character. */
    private static void key(String option, String key) {
        if (key != null && !CftKey.legal(key)) {
            throw wrong(
                    option,
                    "must be 43 letters, digits, dashes or underscores; it has " + key.length()
                            + " characters, or another one among them");
        }
    }

    private static void credential(CftAuthConfiguration options) {
        OptionChecks.together("username", options.getUsername(), "password", options.getPassword());
        OptionChecks.together("clientId", options.getClientId(), "clientSecret", options.getClientSecret());
        OptionChecks.notBoth("apiKey", options.getApiKey(), "username", options.getUsername());
        OptionChecks.notBoth("apiKey", options.getApiKey(), "clientId", options.getClientId());
        OptionChecks.notBoth("username", options.getUsername(), "clientId", options.getClientId());
        if (CftCredentialKind.of(options) == CftCredentialKind.OAUTH) {
            OAuthChecks.check(options);
            OAuthChecks.url("revokeEndpoint", options.getRevokeEndpoint(), options);
            if (options.getCarrier() == Carrier.query) {
                throw wrong("carrier", "is query, which is for keys: an OAuth token goes into the header");
            }
        } else {
            OAuthChecks.none(options, "keys");
            if (options.getRevokeEndpoint() != null) {
                throw wrong("revokeEndpoint", "is for OAuth, and contradicts keys: set one of both");
            }
        }
        boolean oneUser = options.getApiKey() != null || options.getUsername() != null;
        if (oneUser && options.isPrincipalFromHeader()) {
            throw wrong(
                    "principalFromHeader", "contradicts options of one user: 'apiKey', or 'username' and 'password'");
        }
    }

    private static void registration(CftAuthConfiguration options) {
        if (options.getRegistrationCallbackUrl() != null && options.getAppId() == null) {
            throw wrong("appId", "is missing: the vendor sends a new user's key with it only");
        }
        if (options.getAppId() != null && !options.getAppId().matches("\\d{1,18}")) {
            throw wrong("appId", "must be the application's number");
        }
        OAuthChecks.url("registrationCallbackUrl", options.getRegistrationCallbackUrl(), options);
        if (options.getRegistrationCallbackUrl() != null
                && options.getRegistrationCallbackUrl().indexOf('?') >= 0) {
            throw wrong("registrationCallbackUrl", "has a query: each registration adds a path to it");
        }
    }

    /** What an operation needs beyond what each does. */
    static void check(CftAuthOperation operation, CftAuthConfiguration options) {
        CftCredentialKind kind = CftCredentialKind.of(options);
        if (operation == CftAuthOperation.userKey && kind != CftCredentialKind.PASSWORD) {
            throw new IllegalArgumentException("Operation 'userKey' needs options 'username' and 'password'");
        }
        boolean registers =
                operation == CftAuthOperation.registrationUrl || operation == CftAuthOperation.registrationCallback;
        if (registers && options.getRegistrationCallbackUrl() == null) {
            throw new IllegalArgumentException(
                    "Operation '" + operation + "' needs options 'registrationCallbackUrl' and 'appId'");
        }
        if (registers && kind != CftCredentialKind.STORED) {
            throw new IllegalArgumentException("Operation '" + operation
                    + "' brings a user's key, and contradicts options of another credential: leave out 'apiKey', 'username'"
                    + " and 'clientId'");
        }
    }
}
