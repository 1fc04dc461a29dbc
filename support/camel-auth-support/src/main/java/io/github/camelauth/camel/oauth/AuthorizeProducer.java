package io.github.camelauth.camel.oauth;

import io.github.camelauth.camel.OffloadedProducer;
import io.github.camelauth.http.oauth.OAuthClient;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Sends a browser to the vendor's consent page (RFC 6749 §4.1.1). */
final class AuthorizeProducer extends OffloadedProducer {

    private final OAuthEndpoint<?> endpoint;

    AuthorizeProducer(OAuthEndpoint<?> endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected CompletableFuture<Runnable> answer(Exchange exchange) {
        OAuthConnection connection = endpoint.connectionChosenBy(exchange);
        OAuthClient client = connection.client();
        Authorizations.Begun begun = connection.authorizations().begin(client, connection.principal());
        return CompletableFuture.completedFuture(() -> {
            Message message = exchange.getMessage();
            BrowserAnswer.redirect(message, begun.url());
            BrowserAnswer.cookie(message, BrowserCookie.set(begun.id(), begun.browser(), client.redirectUri()));
        });
    }
}
