package io.github.camelauth.camel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
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
        if (result.isDone() || exchange.isTransacted()) {
            // A transaction is bound to its thread, so its exchange waits here.
            finish(result, exchange, use);
            callback.done(true);
            return true;
        }
        result.whenComplete((value, failure) -> run(continuations, () -> {
            finish(result, exchange, use);
            callback.done(false);
        }));
        return false;
    }

    private static void run(Executor continuations, Runnable goOn) {
        try {
            continuations.execute(goOn);
        } catch (RejectedExecutionException stopping) {
            // An exchange that never ends would hold up whoever waits for it.
            goOn.run();
        }
    }

    private static <T> void finish(CompletableFuture<T> result, Exchange exchange, Consumer<T> use) {
        try {
            use.accept(result.join());
        } catch (CompletionException e) {
            exchange.setException(e.getCause());
        } catch (RuntimeException | Error e) {
            exchange.setException(e);
        }
    }
}
