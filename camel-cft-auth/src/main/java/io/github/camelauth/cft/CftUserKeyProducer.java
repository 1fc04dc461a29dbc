package io.github.camelauth.cft;

import io.github.camelauth.camel.OffloadedProducer;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/** Fetches a user's key by user name and password, and keeps it for the principal; the body is the key as an access token. */
final class CftUserKeyProducer extends OffloadedProducer {

    private final CftAuthEndpoint endpoint;

    CftUserKeyProducer(CftAuthEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected CompletableFuture<Runnable> answer(Exchange exchange) {
        return endpoint.keyring(exchange)
                .fetch()
                .thenApply(kept -> () -> exchange.getMessage().setBody(kept.token()));
    }
}
