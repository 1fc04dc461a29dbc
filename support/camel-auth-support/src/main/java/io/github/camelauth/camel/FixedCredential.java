package io.github.camelauth.camel;

import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.engine.TokenClient;
import io.github.camelauth.token.engine.TokenGrant;
import io.github.camelauth.token.engine.TokenRequest;

/**
 * A credential that nothing renews (a key, a password, a provisioned token): asks nobody. Immutable.
 *
 * @param value the credential
 * @param type how it is named in the vendor's terms, such as {@code Basic}
 */
public record FixedCredential(Secret value, String type) implements TokenClient {

    @Override
    public TokenGrant request(TokenRequest request) {
        return TokenGrant.of(new AccessToken(value, type, request.now(), null));
    }
}
