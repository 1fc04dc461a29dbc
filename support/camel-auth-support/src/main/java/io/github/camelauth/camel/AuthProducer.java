package io.github.camelauth.camel;

import io.github.camelauth.http.VendorAccess;
import io.github.camelauth.token.engine.TokenManager;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operations that every vendor has. Waits for no token on a Camel thread. */
public class AuthProducer extends DefaultAsyncProducer {

    private static final Logger LOG = LoggerFactory.getLogger(AuthProducer.class);
    private static final Runnable NOTHING_MORE = () -> {};

    private final AuthEndpoint<?> endpoint;
    private final AuthOperation operation;
    private final CredentialOnExchange credential;

    AuthProducer(AuthEndpoint<?> endpoint, AuthOperation operation) {
        super(endpoint);
        this.endpoint = endpoint;
        this.operation = operation;
        this.credential = new CredentialOnExchange(endpoint.headers());
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        CompletableFuture<Runnable> rest;
        Executor continuations;
        try {
            rest = begin(exchange);
            continuations = AuthContext.of(exchange.getContext()).continuations();
        } catch (RuntimeException e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
        return AsyncResults.then(rest, continuations, exchange, callback, Runnable::run);
    }

    /** Starts the operation; what is left to do with the exchange comes with its result. */
    private CompletableFuture<Runnable> begin(Exchange exchange) {
        switch (operation) {
            case authenticate:
                VendorAccess access = endpoint.access(exchange);
                return access.manager().get().thenApply(token -> () -> credential.put(access, token, exchange));
            case token:
                return manager(exchange)
                        .get()
                        .thenApply(token -> () -> exchange.getMessage().setBody(token.token()));
            case refresh:
                return refresh(manager(exchange));
            case revoke:
                return revoke(manager(exchange));
            default:
                runAtOnce(exchange);
                return CompletableFuture.completedFuture(NOTHING_MORE);
        }
    }

    private void runAtOnce(Exchange exchange) {
        switch (operation) {
            case clear -> credential.clear(exchange);
            case invalidate -> invalidate(exchange);
            case status ->
                exchange.getMessage().setBody(manager(exchange).status().toMap());
            default -> throw new IllegalStateException("Operation " + operation + " is not for a producer");
        }
    }

    private void invalidate(Exchange exchange) {
        TokenManager manager = manager(exchange);
        long generation = credential.generation(exchange, manager);
        if (generation > 0) {
            manager.invalidate(generation, credential.callOf(exchange));
            credential.forgetGeneration(exchange);
        }
    }

    private static CompletableFuture<Runnable> refresh(TokenManager manager) {
        if (manager.spec().fixed()) {
            LOG.info("{}: nothing to refresh: the configured credential is sent as it is", manager.key());
        }
        return manager.refresh().thenApply(token -> NOTHING_MORE);
    }

    private static CompletableFuture<Runnable> revoke(TokenManager manager) {
        if (manager.spec().fixed()) {
            LOG.info("{}: nothing to revoke: the configured credential is sent on", manager.key());
            return CompletableFuture.completedFuture(NOTHING_MORE);
        }
        return manager.revoke()
                .thenApply(told -> told
                        ? NOTHING_MORE
                        : () -> LOG.info(
                                "{}: the vendor was not told: the token is forgotten here only", manager.key()));
    }

    private TokenManager manager(Exchange exchange) {
        return endpoint.access(exchange).manager();
    }
}
