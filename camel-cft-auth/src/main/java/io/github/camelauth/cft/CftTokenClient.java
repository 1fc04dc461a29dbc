package io.github.camelauth.cft;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.ReauthorizationRequiredException;
import io.github.camelauth.token.engine.TokenClient;
import io.github.camelauth.token.engine.TokenGrant;
import io.github.camelauth.token.engine.TokenRequest;

/** Fetches a user's key by user name and password; without those, only a person brings one. A key has no end. */
final class CftTokenClient implements TokenClient {

    static final String TYPE = "UserKey";

    private final CftAuthConfiguration options;
    private final CftApi api;

    CftTokenClient(CftAuthConfiguration options, AuthContext context) {
        this.options = options;
        this.api = new CftApi(options, context);
    }

    @Override
    public TokenGrant request(TokenRequest request) {
        if (options.getUsername() == null) {
            throw new ReauthorizationRequiredException("There is no key of a user for " + api.account()
                    + ": let the user register by 'cft-auth:registrationUrl', or fetch it by 'cft-auth:userKey'.");
        }
        return TokenGrant.of(new AccessToken(api.fetchKey(), TYPE, request.now(), null));
    }

    @Override
    public String rejectionAdvice() {
        return "Check options 'accessKey' and the user's key or password: the vendor does not say which of them it rejects.";
    }
}
