package io.github.camelauth.camel;

import io.github.camelauth.http.VendorAccess;
import io.github.camelauth.token.engine.Snapshot;
import io.github.camelauth.token.engine.TokenManager;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operations that every vendor has. Waits for no token on a Camel thread. */
public class AuthProducer extends DefaultAsyncProducer {

    private static final Logger LOG = LoggerFactory.getLogger(AuthProducer.class);

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
        try {
            return run(exchange, callback);
        } catch (RuntimeException e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
    }

    private boolean run(Exchange exchange, AsyncCallback callback) {
        switch (operation) {
            case authenticate:
                VendorAccess access = endpoint.access();
                return then(
                        access.manager().get(), exchange, callback, token -> credential.put(access, token, exchange));
            case token:
                return then(manager().get(), exchange, callback, token -> exchange.getMessage()
                        .setBody(token.token()));
            case refresh:
                return refresh(exchange, callback);
            case revoke:
                return revoke(exchange, callback);
            default:
                runAtOnce(exchange);
                callback.done(true);
                return true;
        }
    }

    private void runAtOnce(Exchange exchange) {
        switch (operation) {
            case clear -> credential.clear(exchange);
            case invalidate -> invalidate(exchange);
            case status -> exchange.getMessage().setBody(manager().status().toMap());
            default -> throw new IllegalStateException("Operation " + operation + " is not for a producer");
        }
    }

    private void invalidate(Exchange exchange) {
        long generation = credential.generation(exchange);
        if (generation > 0) {
            manager().invalidate(generation, CredentialOnExchange.callOf(exchange));
            credential.forgetGeneration(exchange);
        }
    }

    private boolean refresh(Exchange exchange, AsyncCallback callback) {
        if (manager().spec().fixed()) {
            LOG.info(
                    "{}: nothing to refresh: the configured credential is sent as it is",
                    manager().key());
        }
        Consumer<Snapshot> nothingMore = token -> {};
        return then(manager().refresh(), exchange, callback, nothingMore);
    }

    private boolean revoke(Exchange exchange, AsyncCallback callback) {
        return then(manager().revoke(), exchange, callback, told -> {
            if (!told) {
                LOG.info(
                        "{}: the vendor was not told: the token is forgotten here only",
                        manager().key());
            }
        });
    }

    private TokenManager manager() {
        return endpoint.access().manager();
    }

    private <T> boolean then(CompletableFuture<T> result, Exchange exchange, AsyncCallback callback, Consumer<T> use) {
        Executor continuations = AuthContext.of(exchange.getContext()).continuations();
        return AsyncResults.then(result, continuations, exchange, callback, use);
    }
}
