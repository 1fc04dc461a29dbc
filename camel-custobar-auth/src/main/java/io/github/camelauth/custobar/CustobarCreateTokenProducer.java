package io.github.camelauth.custobar;

import io.github.camelauth.camel.AsyncResults;
import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.token.Secret;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;

/** Creates a further access token, to embed in another system. The account's own token stays as it is. */
final class CustobarCreateTokenProducer extends DefaultAsyncProducer {

    private final CustobarAuthEndpoint endpoint;

    CustobarCreateTokenProducer(CustobarAuthEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        AuthContext context = AuthContext.of(exchange.getContext());
        String header = exchange.getMessage().getHeader(CustobarAuthConstants.VERIFICATION_CODE, String.class);
        Secret code = Secret.ofNullable(header);
        exchange.getMessage().removeHeader(CustobarAuthConstants.VERIFICATION_CODE);
        Executor blocking = context.continuations();
        CustobarTokenOrder order = new CustobarTokenOrder(endpoint.effectiveConfiguration(), context);
        return AsyncResults.then(
                CompletableFuture.supplyAsync(() -> order.create(code), blocking),
                blocking,
                exchange,
                callback,
                token -> exchange.getMessage().setBody(token));
    }
}
