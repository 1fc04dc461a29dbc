package io.github.camelauth.checkfront;

import static io.github.camelauth.camel.OptionChecks.wrong;

import io.github.camelauth.camel.OptionChecks;
import io.github.camelauth.camel.oauth.OAuthChecks;
import io.github.camelauth.checkfront.CheckfrontAuthConfiguration.Carrier;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checks the options of an account, as far as that is possible without asking Checkfront. */
final class CheckfrontAuthValidation {

    /** A staff member's account id, or {@code off} ({@code docs/vendors/checkfront.md} §2.6). */
    private static final String ON_BEHALF_OF = "[A-Za-z0-9_.-]{1,64}";

    private CheckfrontAuthValidation() {}

    static void check(CheckfrontAuthConfiguration options) {
        OptionChecks.notBlank(texts(options));
        if (options.getBaseUrl() == null) {
            throw wrong(
                    "baseUrl",
                    "is missing: set it to your account's host, such as https://your-company.checkfront.com");
        }
        OptionChecks.hosts(options);
        credential(options);
        OAuthChecks.principal(options.getPrincipal());
        if (options.getOnBehalfOf() != null && !options.getOnBehalfOf().matches(ON_BEHALF_OF)) {
            throw wrong("onBehalfOf", "must be the account id of a staff member, or off");
        }
    }

    private static Map<String, String> texts(CheckfrontAuthConfiguration options) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("apiKey", options.getApiKey());
        texts.put("secretKey", options.getSecretKey());
        texts.put("consumerKey", options.getConsumerKey());
        texts.put("consumerSecret", options.getConsumerSecret());
        texts.put("redirectUri", options.getRedirectUri());
        texts.put("refreshToken", options.getRefreshToken());
        texts.put("onBehalfOf", options.getOnBehalfOf());
        return texts;
    }

    private static void credential(CheckfrontAuthConfiguration options) {
        OptionChecks.together("apiKey", options.getApiKey(), "secretKey", options.getSecretKey());
        OptionChecks.together("consumerKey", options.getConsumerKey(), "consumerSecret", options.getConsumerSecret());
        OptionChecks.notBoth("apiKey", options.getApiKey(), "consumerKey", options.getConsumerKey());
        if (options.oauth()) {
            OAuthChecks.check(options);
        } else {
            pair(options);
        }
    }

    private static void pair(CheckfrontAuthConfiguration options) {
        if (options.getApiKey() == null) {
            throw new IllegalArgumentException("Checkfront needs a credential: set options 'apiKey' and 'secretKey' (a"
                    + " token pair), or 'consumerKey' and 'consumerSecret' (OAuth)");
        }
        OptionChecks.noColon("apiKey", options.getApiKey());
        OAuthChecks.none(options, "'apiKey' and 'secretKey'");
        if (options.getCarrier() != Carrier.header) {
            throw wrong("carrier", "is for OAuth: a token pair goes into the header");
        }
        if (options.isPrincipalFromHeader()) {
            throw wrong("principalFromHeader", "is for OAuth: a token pair speaks for one account");
        }
    }
}
