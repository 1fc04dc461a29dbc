package io.github.camelauth.timbr;

import static io.github.camelauth.camel.OptionChecks.wrong;

import io.github.camelauth.camel.OptionChecks;
import io.github.camelauth.timbr.TimbrAuthConfiguration.CredentialsFormat;
import io.github.camelauth.timbr.TimbrAuthConfiguration.KeyDerivation;
import io.github.camelauth.timbr.TimbrAuthConfiguration.TokenSource;
import io.github.camelauth.token.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks the options of an account, as far as that is possible without asking Timbr. */
final class TimbrAuthValidation {

    /** What can be a header's value in one word. */
    private static final String WORD = "[\\x21-\\x7e]+";

    private TimbrAuthValidation() {}

    static void check(TimbrAuthConfiguration options) {
        Map<String, String> secrets = secrets(options);
        OptionChecks.notBlank(secrets);
        OptionChecks.notBlank(Map.of("loginPath", options.getLoginPath(), "tokenField", options.getTokenField()));
        OptionChecks.hosts(options);
        if (options.getTokenSource() == TokenSource.platform) {
            platform(options, secrets);
        } else {
            apiService(options, secrets);
        }
    }

    private static Map<String, String> secrets(TimbrAuthConfiguration options) {
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("apiKey", options.getApiKey());
        secrets.put("authorizationToken", options.getAuthorizationToken());
        secrets.put("accessToken", options.getAccessToken());
        secrets.put("authKey", options.getAuthKey());
        secrets.put("username", options.getUsername());
        secrets.put("password", options.getPassword());
        return secrets;
    }

    private static void platform(TimbrAuthConfiguration options, Map<String, String> secrets) {
        for (String option : List.of("apiKey", "authorizationToken", "accessToken", "authKey")) {
            OptionChecks.notBoth("tokenSource=platform", "", option, secrets.get(option));
        }
        if (options.getUsername() == null || options.getPassword() == null) {
            throw wrong("tokenSource", "is platform, which needs options 'username' and 'password'");
        }
        noBearer(options);
        if (!options.getLoginPath().matches("/([A-Za-z0-9._~-]+/)*[A-Za-z0-9._~-]*")) {
            throw wrong("loginPath", "must be a path on the platform, such as /login/");
        }
    }

    private static void apiService(TimbrAuthConfiguration options, Map<String, String> secrets) {
        if (!options.getLoginPath().equals(TimbrAuthConfiguration.LOGIN_PATH)) {
            throw wrong("loginPath", "is for tokenSource=platform only");
        }
        if (!options.getTokenField().equals(TimbrAuthConfiguration.TOKEN_FIELD)) {
            throw wrong("tokenField", "is for tokenSource=platform only");
        }
        List<String> ways = List.of("apiKey", "authorizationToken", "accessToken");
        List<String> chosen =
                ways.stream().filter(option -> secrets.get(option) != null).toList();
        if (chosen.isEmpty()) {
            fernet(options);
            return;
        }
        for (String other : secrets.keySet()) {
            if (!other.equals(chosen.get(0))) {
                OptionChecks.notBoth(chosen.get(0), "", other, secrets.get(other));
            }
        }
        noBearer(options);
        word(chosen.get(0), secrets.get(chosen.get(0)));
        if (options.getApiKey() != null && !options.getApiKey().matches(TimbrTokenAnswer.TOKEN)) {
            throw wrong("apiKey", "is no API token, which would begin with tk_. A JWT goes into 'accessToken'");
        }
    }

    private static void word(String option, String value) {
        if (!value.matches(WORD)) {
            throw wrong(option, "must be one word that a header can hold: the bare token, without 'Bearer' before it");
        }
    }

    private static void fernet(TimbrAuthConfiguration options) {
        if (options.getUsername() == null && options.getPassword() == null && options.getAuthKey() == null) {
            throw new IllegalArgumentException(
                    "Timbr needs a credential: set option 'apiKey', or 'authorizationToken', or"
                            + " 'username' with 'password' and 'authKey', or 'accessToken'");
        }
        OptionChecks.together("username", options.getUsername(), "password", options.getPassword());
        if (options.getUsername() == null) {
            throw wrong("authKey", "goes with options 'username' and 'password'");
        }
        if (options.getAuthKey() == null) {
            throw wrong(
                    "authKey",
                    "is missing: the API service gives a token for user name and password only with its"
                            + " API_AUTH_SALT; where you have none, set 'tokenSource' to platform, or set 'apiKey'");
        }
        if (options.getCredentialsFormat().splits(options.getUsername())) {
            throw wrong("username", "must not hold what separates it from the password; see 'credentialsFormat'");
        }
        key(options);
    }

    private static void key(TimbrAuthConfiguration options) {
        try {
            TimbrFernet.key(Secret.of(options.getAuthKey()), options.getKeyDerivation());
        } catch (IllegalArgumentException noKey) {
            throw wrong(
                    "authKey",
                    "is no Fernet key (32 bytes in Base64 for URLs), as 'keyDerivation' raw wants it. Where"
                            + " the deployment derives its key from API_AUTH_SALT, set 'keyDerivation' to md5Hex or sha256");
        }
    }

    private static void noBearer(TimbrAuthConfiguration options) {
        if (options.getKeyDerivation() != KeyDerivation.raw) {
            throw wrong("keyDerivation", "goes with option 'authKey'");
        }
        if (options.getCredentialsFormat() != CredentialsFormat.colon) {
            throw wrong("credentialsFormat", "goes with option 'authKey'");
        }
    }
}
