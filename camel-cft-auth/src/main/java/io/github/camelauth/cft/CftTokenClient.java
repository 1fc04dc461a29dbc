package io.github.camelauth.cft;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.ReauthorizationRequiredException;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.engine.TokenClient;
import io.github.camelauth.token.engine.TokenGrant;
import io.github.camelauth.token.engine.TokenRequest;

/**
 * Fetches a user's key by user name and password; without those, only a person brings one, and the one that is kept is
 * proven. A key has no end.
 */
final class CftTokenClient implements TokenClient {

    static final String TYPE = "UserKey";
    private static final String ADVICE =
            "Let the user register by 'cft-auth:registrationUrl', or fetch the key by 'cft-auth:userKey'.";

    private final CftAuthConfiguration options;
    private final CftApi api;

    CftTokenClient(CftAuthConfiguration options, AuthContext context) {
        this.options = options;
        this.api = new CftApi(options, context);
    }

    @Override
    public TokenGrant request(TokenRequest request) {
        Secret key = options.getUsername() == null ? proven(request.current().token()) : api.fetchKey();
        return TokenGrant.of(new AccessToken(key, TYPE, request.now(), null));
    }

    /** What was rejected may have been the application's key, or the user's right to something: then the user's is good. */
    private Secret proven(AccessToken kept) {
        if (kept == null) {
            throw new ReauthorizationRequiredException(
                    "There is no key of a user for " + api.account() + ". " + ADVICE);
        }
        try {
            api.prove(kept.value());
        } catch (InvalidCredentialException rejected) {
            throw new ReauthorizationRequiredException(rejected.getMessage() + " If 'accessKey' is right: " + ADVICE);
        }
        return kept.value();
    }

    @Override
    public String rejectionAdvice() {
        return "Check options 'accessKey' and the user's key or password: the vendor does not say which of them it rejects.";
    }
}
