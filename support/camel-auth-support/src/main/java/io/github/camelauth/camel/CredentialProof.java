package io.github.camelauth.camel;

import io.github.camelauth.token.engine.TokenManager;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/** Tells the engine that an exchange ended well with the token it carried. Goes with a copy that is routed on by itself. */
final class CredentialProof extends SynchronizationAdapter {

    private final CredentialOnExchange credential;
    private final AuthHeaders headers;
    private final TokenManager manager;

    CredentialProof(CredentialOnExchange credential, AuthHeaders headers, TokenManager manager) {
        this.credential = credential;
        this.headers = headers;
        this.manager = manager;
    }

    @Override
    public void onComplete(Exchange exchange) {
        long generation = credential.generation(exchange, manager);
        // A failure that its route dealt with ends an exchange well too, and proves nothing.
        if (generation > 0 && !credential.failedSince(exchange)) {
            manager.proven(generation, credential.callOf(exchange));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CredentialProof that && headers.equals(that.headers) && manager == that.manager;
    }

    @Override
    public int hashCode() {
        return headers.hashCode();
    }
}
