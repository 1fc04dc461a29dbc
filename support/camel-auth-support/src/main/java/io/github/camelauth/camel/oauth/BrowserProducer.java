package io.github.camelauth.camel.oauth;

import io.github.camelauth.camel.AsyncResults;
import io.github.camelauth.camel.AuthContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;

/** Answers a browser. The token store is asked on the way, which may block, so no Camel thread does that. */
abstract class BrowserProducer extends DefaultAsyncProducer {

    BrowserProducer(OAuthEndpoint<?> endpoint) {
        super(endpoint);
    }

    /** What is left to do with the exchange. May block. */
    abstract CompletableFuture<Runnable> answer(Exchange exchange);

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        CompletableFuture<Runnable> rest;
        Executor continuations;
        try {
            continuations = AuthContext.of(exchange.getContext()).continuations();
            rest = CompletableFuture.supplyAsync(() -> answer(exchange), continuations)
                    .thenCompose(Function.identity());
        } catch (RuntimeException e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
        return AsyncResults.then(rest, continuations, exchange, callback, Runnable::run);
    }
}
