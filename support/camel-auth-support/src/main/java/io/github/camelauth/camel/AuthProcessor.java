package io.github.camelauth.camel;

import io.github.camelauth.http.Origin;
import io.github.camelauth.http.VendorAccess;
import io.github.camelauth.token.engine.Snapshot;
import io.github.camelauth.token.engine.TokenManager;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;
import org.apache.camel.Processor;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.camel.support.AsyncProcessorSupport;

/**
 * Puts a valid credential on the message, just before the call; what the operation {@code authenticate} does, as a
 * processor. Joins the engine of the exchange's context. Thread-safe; blocks no Camel thread.
 */
public class AuthProcessor extends AsyncProcessorSupport {

    private final Function<Exchange, VendorAccess> source;
    private final CredentialOnExchange credential;

    protected AuthProcessor(AuthVendor<?> vendor, Function<Exchange, VendorAccess> source) {
        this.source = source;
        this.credential = new CredentialOnExchange(AuthHeaders.of(vendor.name()));
    }

    /** The way from a configuration to its token, through the component of the exchange's context. */
    protected static <C extends AuthConfiguration> Function<Exchange, VendorAccess> accessBy(
            AuthVendor<C> vendor, C configuration) {
        vendor.validate(configuration);
        C copy = vendor.configurationType().cast(configuration.clone());
        return exchange -> AuthBeans.component(exchange.getContext(), vendor).lastingAccess(copy, exchange);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        VendorAccess access;
        CompletableFuture<Snapshot> token;
        Executor continuations;
        try {
            access = access(exchange);
            token = access.manager().get();
            continuations = AuthContext.of(exchange.getContext()).continuations();
        } catch (RuntimeException e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
        return AsyncResults.then(
                token, continuations, exchange, callback, ready -> credential.put(access, ready, exchange));
    }

    /**
     * For {@code onWhen} of an exception clause: whether the call failed because the vendor rejected the token that this
     * exchange carried.
     */
    public Predicate tokenRejected() {
        return exchange -> rejected(access(exchange), exchange);
    }

    private boolean rejected(VendorAccess access, Exchange exchange) {
        HttpOperationFailedException failure = exchange.getException(HttpOperationFailedException.class);
        if (failure == null) {
            failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, HttpOperationFailedException.class);
        }
        return failure != null
                && credential.generation(exchange, access.manager()) > 0
                && access.api()
                        .rejection()
                        .rejects(failure.getStatusCode(), contentType(failure), failure.getResponseBody())
                && Origin.ofUrl(failure.getUri())
                        .filter(access.hosts()::contains)
                        .isPresent();
    }

    private static String contentType(HttpOperationFailedException failure) {
        return failure.getResponseHeaders() == null
                ? null
                : failure.getResponseHeaders().get("Content-Type");
    }

    /**
     * For {@code onRedelivery} of an exception clause: drops the rejected token and puts a new one on, so that a redelivery
     * never sends a stale header again. Blocks, since Camel calls it synchronously. Where no new token would help, the
     * message carries the present one again; where it was not this vendor who rejected the call, nothing is done.
     */
    public Processor renew() {
        return exchange -> {
            VendorAccess access = access(exchange);
            if (!rejected(access, exchange)) {
                return;
            }
            TokenManager manager = access.manager();
            manager.invalidate(credential.generation(exchange, manager), credential.callOf(exchange));
            // Camel gives each redelivery the message as it first was, with the first token, and sends it whatever is
            // done
            // here: so what is on it comes off first, and the present token goes on even where no new one would help.
            credential.takeOff(access, exchange);
            credential.put(access, manager.await(), exchange);
        };
    }

    private VendorAccess access(Exchange exchange) {
        return source.apply(exchange);
    }
}
