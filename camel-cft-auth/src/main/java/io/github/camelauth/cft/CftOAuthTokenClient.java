package io.github.camelauth.cft;

import io.github.camelauth.http.oauth.OAuthTokenClient;
import io.github.camelauth.token.engine.TokenClient;
import io.github.camelauth.token.engine.TokenGrant;
import io.github.camelauth.token.engine.TokenRequest;
import io.github.camelauth.token.store.TokenRecord;

/** OAuth as any vendor has it, beside an application's key that may be what is rejected. */
record CftOAuthTokenClient(OAuthTokenClient oauth) implements TokenClient {

    @Override
    public TokenGrant request(TokenRequest request) {
        return oauth.request(request);
    }

    @Override
    public boolean revoke(TokenRecord record) {
        return oauth.revoke(record);
    }

    @Override
    public String rejectionAdvice() {
        return "Check option 'accessKey' and what the user may do: the vendor does not say which of them it rejects.";
    }
}
