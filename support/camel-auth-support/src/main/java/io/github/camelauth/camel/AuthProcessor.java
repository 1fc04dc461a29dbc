package io.github.camelauth.camel;

import io.github.camelauth.http.VendorAccess;
import io.github.camelauth.token.engine.TokenManager;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
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

    private final Function<CamelContext, VendorAccess> source;
    private final CredentialOnExchange credential;

    protected AuthProcessor(AuthVendor<?> vendor, Function<CamelContext, VendorAccess> source) {
        this.source = source;
        this.credential = new CredentialOnExchange(AuthHeaders.of(vendor.name()));
    }

    /** The way from a configuration to its token, through the component of the exchange's context. */
    protected static <C extends AuthConfiguration> Function<CamelContext, VendorAccess> accessBy(
            AuthVendor<C> vendor, C configuration) {
        vendor.validate(configuration);
        C copy = vendor.configurationType().cast(configuration.clone());
        return context -> AuthBeans.component(context, vendor).access(copy);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            VendorAccess access = access(exchange);
            Executor continuations = AuthContext.of(exchange.getContext()).continuations();
            return AsyncResults.then(
                    access.manager().get(),
                    continuations,
                    exchange,
                    callback,
                    token -> credential.put(access, token, exchange));
        } catch (RuntimeException e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
    }

    /**
     * For {@code onWhen} of an exception clause: whether the call failed because the vendor rejected the token that this
     * exchange carried.
     */
    public Predicate tokenRejected() {
        return exchange -> {
            HttpOperationFailedException failure = exchange.getException(HttpOperationFailedException.class);
            if (failure == null) {
                failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, HttpOperationFailedException.class);
            }
            return failure != null
                    && credential.generation(exchange) > 0
                    && access(exchange).rejectedStatuses().contains(failure.getStatusCode());
        };
    }

    /**
     * For {@code onRedelivery} of an exception clause: drops the rejected token and puts a new one on, so that a redelivery
     * never sends a stale header again. Blocks, since Camel calls it synchronously. Where no new token would help, the
     * message stays as it is.
     */
    public Processor renew() {
        return exchange -> {
            VendorAccess access = access(exchange);
            TokenManager manager = access.manager();
            long generation = credential.generation(exchange);
            if (generation == 0 || manager.invalidate(generation, CredentialOnExchange.callOf(exchange))) {
                credential.put(access, manager.await(), exchange);
            }
        };
    }

    private VendorAccess access(Exchange exchange) {
        return source.apply(exchange.getContext());
    }
}
