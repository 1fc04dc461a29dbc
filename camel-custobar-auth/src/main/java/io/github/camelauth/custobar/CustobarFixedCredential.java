package io.github.camelauth.custobar;

import io.github.camelauth.custobar.CustobarAuthConfiguration.Method;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.engine.TokenClient;
import io.github.camelauth.token.engine.TokenGrant;
import io.github.camelauth.token.engine.TokenRequest;

/** A provisioned access token, or the password of {@code method=basic}: asks nobody. */
final class CustobarFixedCredential implements TokenClient {

    private final CustobarAuthConfiguration options;

    CustobarFixedCredential(CustobarAuthConfiguration options) {
        this.options = options;
    }

    @Override
    public TokenGrant request(TokenRequest request) {
        boolean basic = options.getMethod() == Method.basic;
        Secret value = Secret.of(basic ? options.getPassword() : options.getAccessToken());
        return TokenGrant.of(new AccessToken(value, basic ? "Basic" : "Bearer", request.now(), null));
    }
}
