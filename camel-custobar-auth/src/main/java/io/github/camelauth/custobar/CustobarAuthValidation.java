package io.github.camelauth.custobar;

import static io.github.camelauth.camel.OptionChecks.wrong;

import io.github.camelauth.camel.OptionChecks;
import io.github.camelauth.custobar.CustobarAuthConfiguration.Method;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checks the options of an account, as far as that is possible without asking Custobar. */
final class CustobarAuthValidation {

    private CustobarAuthValidation() {}

    static void check(CustobarAuthConfiguration options) {
        OptionChecks.notBlank(texts(options));
        OptionChecks.hosts(options);
        CustobarScope.parse(options.getScopes());
        credential(options);
        if (options.getMethod() == Method.basic) {
            basic(options);
        } else {
            owner(options);
        }
        if (options.getTokenLifetime() != null && options.getTokenLifetime().isNegative()) {
            throw wrong("tokenLifetime", "must not be negative; 0 stands for without end");
        }
        String path = options.getRevokePath();
        if (path != null && !path.matches("/[A-Za-z0-9._~/-]*\\{id}[A-Za-z0-9._~/-]*")) {
            throw wrong("revokePath", "must be a path with {id} in it, such as /api/access-tokens/{id}/");
        }
    }

    private static Map<String, String> texts(CustobarAuthConfiguration options) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("username", options.getUsername());
        texts.put("password", options.getPassword());
        texts.put("verificationCode", options.getVerificationCode());
        texts.put("secretKey", options.getSecretKey());
        texts.put("accessToken", options.getAccessToken());
        texts.put("scopes", options.getScopes());
        texts.put("tokenName", options.getTokenName());
        texts.put("integrationId", options.getIntegrationId());
        texts.put("integrationName", options.getIntegrationName());
        return texts;
    }

    private static void credential(CustobarAuthConfiguration options) {
        if (options.getUsername() == null && options.getAccessToken() == null) {
            throw new IllegalArgumentException(
                    "Custobar needs a credential: set option 'username' with 'password', or option 'accessToken'");
        }
        OptionChecks.notBoth("username", options.getUsername(), "accessToken", options.getAccessToken());
        OptionChecks.together("username", options.getUsername(), "password", options.getPassword());
        OptionChecks.noColon("username", options.getUsername());
        codes(options);
    }

    private static void codes(CustobarAuthConfiguration options) {
        String code = options.getVerificationCode();
        String secret = options.getSecretKey();
        OptionChecks.notBoth("verificationCode", code, "secretKey", secret);
        if ((code != null || secret != null) && options.getUsername() == null) {
            throw wrong(code != null ? "verificationCode" : "secretKey", "goes with 'username' and 'password' only");
        }
        if (code != null && !code.matches("\\d{6}")) {
            throw wrong("verificationCode", "must be the six digits that the authenticator shows");
        }
        if (secret != null && !isBase32(secret)) {
            throw wrong(
                    "secretKey",
                    "must be the authenticator's whole secret in Base32: letters A to Z and digits 2 to 7");
        }
    }

    /** No bytes give 1, 3 or 6 digits more than a multiple of 8 (RFC 4648 §6): then some are missing. */
    private static boolean isBase32(String secret) {
        int digits = secret.replace("=", "").length() % 8;
        return secret.matches("(?i)[A-Z2-7]+=*") && digits != 1 && digits != 3 && digits != 6;
    }

    private static void basic(CustobarAuthConfiguration options) {
        if (options.getUsername() == null) {
            throw wrong("method", "is basic, which needs 'username' and 'password'");
        }
        if (options.getScopes() != null || options.getIntegrationId() != null || options.getIntegrationName() != null) {
            throw wrong(
                    "method",
                    "is basic, which creates no access token: 'scopes' and the integration options are for"
                            + " method=token");
        }
        if (options.getCarrier() == CustobarAuthConfiguration.Carrier.query) {
            throw wrong("carrier", "is query, which method=basic has not");
        }
    }

    private static void owner(CustobarAuthConfiguration options) {
        boolean byId = options.getIntegrationId() != null;
        boolean byName = options.getIntegrationName() != null;
        OptionChecks.notBoth(
                "integrationId", options.getIntegrationId(), "integrationName", options.getIntegrationName());
        if ((byId || byName) && CustobarScope.parse(options.getScopes()).isEmpty()) {
            throw wrong("scopes", "is missing: Custobar gives an integration no access token without");
        }
        if (byName && options.getVerificationCode() != null) {
            throw wrong(
                    "integrationName",
                    "takes a call more than a 'verificationCode' is good for. Use 'integrationId', or"
                            + " 'secretKey'");
        }
    }
}
