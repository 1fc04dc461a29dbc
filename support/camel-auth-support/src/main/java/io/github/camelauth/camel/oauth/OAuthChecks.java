package io.github.camelauth.camel.oauth;

import static io.github.camelauth.camel.OptionChecks.wrong;

import io.github.camelauth.http.Origin;

/** Checks of the options that the vendors share whose accounts can be connected in a browser. */
public final class OAuthChecks {

    private static final String PRINCIPAL = "[^\\p{C}\\p{Zl}\\p{Zp}]{1,200}";

    private OAuthChecks() {}

    /**
     * Checks them, where the credential is an OAuth grant.
     *
     * @throws IllegalArgumentException naming the option that cannot be
     */
    public static void check(OAuthConfiguration options) {
        url("redirectUri", options.getRedirectUri(), options);
        page("successUrl", relative(options.getSuccessUrl()) ? null : options.getSuccessUrl(), options);
        url("authorizeEndpoint", options.getAuthorizeEndpoint(), options);
        url("tokenEndpoint", options.getTokenEndpoint(), options);
        if (options.getRefreshToken() != null && !options.getRefreshToken().matches("[\\x21-\\x7e]+")) {
            throw wrong("refreshToken", "holds characters that no token has");
        }
    }

    /** A path on the same host as the callback is a fine place to go, too. */
    private static boolean relative(String url) {
        return url != null && url.matches("/[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*|/");
    }

    /**
     * A URL that a browser or we may be sent to.
     *
     * @throws IllegalArgumentException naming the option, where it is none or would show secrets to the network
     */
    public static void url(String option, String url, OAuthConfiguration options) {
        if (url != null && url.indexOf('#') >= 0) {
            throw wrong(option, "has a fragment, which never leaves a browser");
        }
        page(option, url, options);
    }

    /** The same for a page that a browser ends at. */
    private static void page(String option, String url, OAuthConfiguration options) {
        if (url == null) {
            return;
        }
        Origin origin = Origin.ofUrl(url)
                .filter(known -> url.matches("[\\x21-\\x7e]+") && url.indexOf('/', url.indexOf("://") + 3) > 0)
                .orElseThrow(() -> wrong(option, "must be a whole URL, such as https://www.example.com/callback"));
        if (!origin.confidential() && !options.isAllowInsecureHttp()) {
            throw wrong(option, "is plain http, and would show secrets to the network. Use https");
        }
    }

    /**
     * A principal, as an option or a message names it.
     *
     * @throws IllegalArgumentException when it cannot be one
     */
    public static void principal(String principal) {
        if (principal == null || principal.isBlank() || !principal.matches(PRINCIPAL)) {
            throw wrong("principal", "must be a name of 200 characters at most, without line breaks");
        }
    }

    /**
     * That none of these options is set, for a credential of another kind.
     *
     * @throws IllegalArgumentException naming the first that is
     */
    public static void none(OAuthConfiguration options, String kind) {
        none("redirectUri", options.getRedirectUri(), kind);
        none("refreshToken", options.getRefreshToken(), kind);
        none("authorizeEndpoint", options.getAuthorizeEndpoint(), kind);
        none("tokenEndpoint", options.getTokenEndpoint(), kind);
        none("successUrl", options.getSuccessUrl(), kind);
    }

    private static void none(String option, String value, String kind) {
        if (value != null) {
            throw wrong(option, "is for OAuth, and contradicts " + kind + ": set one of both");
        }
    }
}
