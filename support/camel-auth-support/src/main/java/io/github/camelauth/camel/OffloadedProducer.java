package io.github.camelauth.camel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;

/** Does what asks the token store or the vendor on the way, which may block: so no Camel thread does it. */
public abstract class OffloadedProducer extends DefaultAsyncProducer {

    protected OffloadedProducer(Endpoint endpoint) {
        super(endpoint);
    }

    /** What is left to do with the exchange. May block. */
    protected abstract CompletableFuture<Runnable> answer(Exchange exchange);

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
