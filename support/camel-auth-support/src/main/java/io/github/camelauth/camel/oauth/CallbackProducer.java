package io.github.camelauth.camel.oauth;

import io.github.camelauth.camel.OffloadedProducer;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.TokenRequestException;
import io.github.camelauth.token.engine.TokenManager;
import io.github.camelauth.token.store.TokenStoreException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the browser's way back from the vendor's consent page (RFC 6749 §4.1.2), and exchanges the code at once. */
final class CallbackProducer extends OffloadedProducer {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackProducer.class);

    private final OAuthEndpoint<?> endpoint;

    CallbackProducer(OAuthEndpoint<?> endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected CompletableFuture<Runnable> answer(Exchange exchange) {
        Optional<CallbackQuery> query = CallbackQuery.of(exchange.getMessage()).filter(CallbackQuery::plausible);
        if (query.isEmpty()) {
            return page(exchange, CallbackPage.ILLEGAL);
        }
        OAuthConnection connection = endpoint.connection();
        try {
            return answer(exchange, connection, query.get());
        } catch (TokenStoreException e) {
            LOG.warn(
                    "{}: a browser came back, but the token store does not answer: {}",
                    connection.client().account(),
                    e.getMessage());
            return page(exchange, CallbackPage.UNREADABLE);
        }
    }

    private CompletableFuture<Runnable> answer(Exchange exchange, OAuthConnection connection, CallbackQuery query) {
        if (query.state() != null) {
            return answer(exchange, connection, query, Authorizations.idOf(query.state()));
        }
        if (endpoint.getConfiguration().isRequireState()) {
            return page(exchange, CallbackPage.STATELESS);
        }
        List<String> waiting = BrowserCookie.ids(
                        exchange.getMessage(), connection.client().redirectUri())
                .stream()
                .filter(connection.authorizations()::waits)
                .toList();
        return waiting.size() == 1
                ? answer(exchange, connection, query, waiting.get(0))
                : page(exchange, CallbackPage.FOREIGN);
    }

    private CompletableFuture<Runnable> answer(
            Exchange exchange, OAuthConnection connection, CallbackQuery query, String id) {
        Authorizations authorizations = connection.authorizations();
        if (!authorizations.waits(id)) {
            return page(exchange, CallbackPage.UNKNOWN);
        }
        String browser = BrowserCookie.value(
                exchange.getMessage(), id, connection.client().redirectUri());
        // Not taken yet: who is in another browser must not end what the right one began.
        if (!authorizations.begunBy(id, browser)) {
            return page(exchange, CallbackPage.FOREIGN);
        }
        Optional<Authorizations.Returned> returned = authorizations.take(connection.client(), id, browser);
        if (returned.isEmpty()) {
            return page(exchange, CallbackPage.UNKNOWN);
        }
        return outcome(connection, query, returned.get())
                .thenApply(page -> () -> finish(exchange, connection, id, page));
    }

    private static CompletableFuture<CallbackPage> outcome(
            OAuthConnection connection, CallbackQuery query, Authorizations.Returned returned) {
        if (query.error() == null) {
            return exchange(connection, Secret.of(query.code()), returned);
        }
        LOG.info("{}: the authorization was not given: {}", connection.client().account(), query.errorCode());
        return CompletableFuture.completedFuture(
                "access_denied".equals(query.error()) ? CallbackPage.DENIED : CallbackPage.REFUSED);
    }

    private static CompletableFuture<CallbackPage> exchange(
            OAuthConnection connection, Secret code, Authorizations.Returned returned) {
        TokenManager manager = connection.managers().apply(returned.principal());
        return manager.authorize(request -> {
                    // Before the code is spent, as the store has to work for what comes of it.
                    connection.connected().add(returned.principal());
                    return connection.tokens().exchange(code, returned.verifier(), request.now());
                })
                .handle((token, failure) -> failure == null ? CallbackPage.CONNECTED : failed(manager, failure));
    }

    /** The browser gets no exception, so that it failed has to be told here. */
    private static CallbackPage failed(TokenManager manager, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        LOG.warn("{}: the account was not connected: {}", manager.key(), cause.getMessage());
        boolean refused = cause instanceof TokenRequestException known && known.failureClass() == FailureClass.TERMINAL;
        return refused ? CallbackPage.NOT_EXCHANGED : CallbackPage.UNAVAILABLE;
    }

    /** The authorization is over, whatever came of it, and so is its cookie. */
    private void finish(Exchange exchange, OAuthConnection connection, String id, CallbackPage page) {
        Message message = exchange.getMessage();
        String successUrl = endpoint.getConfiguration().getSuccessUrl();
        if (page == CallbackPage.CONNECTED && successUrl != null) {
            BrowserAnswer.redirect(message, successUrl);
        } else {
            page.answer(message);
        }
        BrowserAnswer.cookie(
                message, BrowserCookie.remove(id, connection.client().redirectUri()));
    }

    private static CompletableFuture<Runnable> page(Exchange exchange, CallbackPage page) {
        return CompletableFuture.completedFuture(() -> page.answer(exchange.getMessage()));
    }
}
