package io.github.camelauth.benchmarks.peer;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.OAuth2Credentials;
import com.google.auth.oauth2.OAuth2CredentialsWithRefresh;
import io.github.camelauth.benchmarks.idp.IdpDownException;
import io.github.camelauth.benchmarks.idp.IssuedToken;
import io.github.camelauth.benchmarks.idp.StubIdp;
import java.io.IOException;
import java.util.Date;

/** google-auth-library by its blocking call, which is its quickest. */
public final class GooglePeer implements Peer {

    private final OAuth2Credentials credentials;

    public GooglePeer(Rules rules) {
        this.credentials = credentials(rules);
    }

    static OAuth2Credentials credentials(Rules rules) {
        return OAuth2CredentialsWithRefresh.newBuilder()
                .setRefreshHandler(() -> ask(rules.idp()))
                .setRefreshMargin(rules.renewBefore())
                .setExpirationMargin(rules.expireBefore())
                .build();
    }

    private static AccessToken ask(StubIdp idp) throws IOException {
        try {
            IssuedToken token = idp.issue();
            return new AccessToken(token.value(), Date.from(token.expiresAt()));
        } catch (IdpDownException e) {
            throw new IOException(e);
        }
    }

    @Override
    public Object credential() throws IOException {
        return credentials.getRequestMetadata(null);
    }
}
