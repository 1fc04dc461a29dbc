package io.github.camelauth.cft;

import io.github.camelauth.token.engine.Renewability;

/** Which of the credentials the options are, once they are known to be one. */
enum CftCredentialKind {
    /** The application's key alone, for calls that touch no user's data. */
    APPLICATION(Renewability.FIXED),
    /** A user's key that was provisioned. */
    USER_KEY(Renewability.FIXED),
    /** A user's key that is fetched by user name and password. */
    PASSWORD(Renewability.AUTOMATIC),
    /** A user's key that an operation fetched, or a registration brought, before. */
    STORED(Renewability.ATTENDED),
    /** A grant that a user gives in a browser. */
    OAUTH(Renewability.AUTOMATIC);

    /** The principal of the options where none is named. */
    static final String NOBODY_NAMED = "default";

    private final Renewability renewability;

    CftCredentialKind(Renewability renewability) {
        this.renewability = renewability;
    }

    static CftCredentialKind of(CftAuthConfiguration options) {
        if (options.getClientId() != null || options.getClientSecret() != null) {
            return OAUTH;
        }
        if (options.getApiKey() != null) {
            return USER_KEY;
        }
        if (options.getUsername() != null) {
            return PASSWORD;
        }
        boolean user = options.isPrincipalFromHeader()
                || options.getAppId() != null
                || !NOBODY_NAMED.equals(options.getPrincipal());
        return user ? STORED : APPLICATION;
    }

    Renewability renewability() {
        return renewability;
    }
}
