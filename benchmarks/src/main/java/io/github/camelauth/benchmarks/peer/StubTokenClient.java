package io.github.camelauth.benchmarks.peer;

import io.github.camelauth.benchmarks.idp.IdpDownException;
import io.github.camelauth.benchmarks.idp.IssuedToken;
import io.github.camelauth.benchmarks.idp.StubIdp;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.TokenRequestException;
import io.github.camelauth.token.engine.TokenClient;
import io.github.camelauth.token.engine.TokenGrant;
import io.github.camelauth.token.engine.TokenRequest;

/** Asks the stub for our engine. */
record StubTokenClient(StubIdp idp) implements TokenClient {

    @Override
    public TokenGrant request(TokenRequest request) {
        try {
            IssuedToken token = idp.issue();
            return TokenGrant.of(new AccessToken(
                    Secret.of(token.value()),
                    "Bearer",
                    request.now(),
                    request.now().plus(token.life())));
        } catch (IdpDownException e) {
            throw new TokenRequestException(e.getMessage(), 503, null, FailureClass.TRANSIENT, null, e);
        }
    }
}
