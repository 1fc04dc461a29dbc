package io.github.camelauth.timbr;

import io.github.camelauth.timbr.TimbrAuthConfiguration.TokenSource;
import io.github.camelauth.token.engine.Renewability;

/** Which of the credentials the options are, once they are known to be one. */
enum TimbrCredentialKind {
    /** An API token that was provisioned. */
    API_KEY(Renewability.FIXED, ""),
    /** A JWT that was provisioned. */
    JWT(Renewability.FIXED, ""),
    /** A bearer that was made elsewhere. */
    BEARER(
            Renewability.AUTOMATIC,
            "Check option 'authorizationToken': it may be too old, of another salt, or of a password that was changed."),
    /** A bearer that is made for each request. */
    FERNET(
            Renewability.AUTOMATIC,
            "Check options 'username', 'password' and 'authKey', and whether 'keyDerivation' and 'credentialsFormat' are"
                    + " those of the deployment."),
    /** A login as a person does it. */
    PLATFORM(Renewability.AUTOMATIC, "Check options 'username' and 'password'.");

    private final Renewability renewability;
    private final String advice;

    TimbrCredentialKind(Renewability renewability, String advice) {
        this.renewability = renewability;
        this.advice = advice;
    }

    static TimbrCredentialKind of(TimbrAuthConfiguration options) {
        if (options.getTokenSource() == TokenSource.platform) {
            return PLATFORM;
        }
        if (options.getApiKey() != null) {
            return API_KEY;
        }
        if (options.getAccessToken() != null) {
            return JWT;
        }
        return options.getAuthorizationToken() != null ? BEARER : FERNET;
    }

    Renewability renewability() {
        return renewability;
    }

    /** What to check when it is refused. */
    String advice() {
        return advice;
    }
}
