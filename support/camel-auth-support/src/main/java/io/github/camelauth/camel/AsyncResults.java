package io.github.camelauth.camel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;

/** Goes on with an exchange when a result is there: at once, on the same thread, where it is there already. */
public final class AsyncResults {

    private AsyncResults() {}

    /**
     * @param continuations where an exchange goes on that had to wait
     * @return whether the exchange is done on return, as an {@code AsyncProcessor} says it
     */
    public static <T> boolean then(
            CompletableFuture<T> result,
            Executor continuations,
            Exchange exchange,
            AsyncCallback callback,
            Consumer<T> use) {
        if (result.isDone()) {
            finish(result, exchange, use);
            callback.done(true);
            return true;
        }
        result.whenCompleteAsync(
                (value, failure) -> {
                    finish(result, exchange, use);
                    callback.done(false);
                },
                continuations);
        return false;
    }

    private static <T> void finish(CompletableFuture<T> result, Exchange exchange, Consumer<T> use) {
        try {
            use.accept(result.join());
        } catch (CompletionException e) {
            exchange.setException(e.getCause());
        } catch (RuntimeException e) {
            exchange.setException(e);
        }
    }
}
