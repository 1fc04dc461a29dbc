package io.github.camelauth.camel;

import io.github.camelauth.event.TokenEvent;
import io.github.camelauth.event.TokenEventListener;
import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.token.engine.TokenEngine;
import io.github.camelauth.token.engine.TokenManager;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One exchange per event, in order, on a thread of its own: a slow or failing route delays no token. */
public final class AuthEventsConsumer extends DefaultConsumer implements TokenEventListener, ShutdownAware {

    private static final Logger LOG = LoggerFactory.getLogger(AuthEventsConsumer.class);
    private static final int CAPACITY = 1_000;

    private final BlockingQueue<TokenEvent> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicLong overflowed = new AtomicLong();
    private final AuthEndpoint<?> endpoint;
    private final Set<TokenEventType> types;
    private TokenEngine engine;
    private ExecutorService thread;

    AuthEventsConsumer(AuthEndpoint<?> endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.types = endpoint.eventTypes();
    }

    /** How many events were dropped because the route did not keep up. */
    public long overflowed() {
        return overflowed.get();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        engine = AuthContext.of(endpoint.getCamelContext()).engine();
        engine.events().add(this);
        engine.managers().stream()
                .map(TokenManager::trouble)
                .flatMap(Optional::stream)
                .forEach(this::onEvent);
        ExecutorService own = endpoint.getCamelContext()
                .getExecutorServiceManager()
                .newSingleThreadExecutor(this, endpoint.component().vendor().scheme() + "-events");
        thread = own;
        own.execute(() -> deliverUntilShutdown(own));
    }

    @Override
    protected void doStop() throws Exception {
        engine.events().remove(this);
        endpoint.getCamelContext().getExecutorServiceManager().shutdownNow(thread);
        super.doStop();
    }

    /** At a shutdown the route is given the events that wait, as a seda consumer gives it its messages. */
    @Override
    public boolean deferShutdown(ShutdownRunningTask shutdownRunningTask) {
        return true;
    }

    @Override
    public int getPendingExchangesSize() {
        return queue.size();
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        // What waits is counted as pending, so Camel itself waits for it.
    }

    @Override
    public void onEvent(TokenEvent event) {
        String account = endpoint.getConfiguration().getAccount();
        boolean wanted = types.contains(event.type())
                && event.scheme().equals(endpoint.component().vendor().scheme())
                && (account == null || account.equals(event.account()));
        if (wanted && !queue.offer(event) && overflowed.getAndIncrement() == 0) {
            LOG.warn("{}: the route does not keep up with the events, and some are dropped", endpoint);
        }
    }

    /** A thread that a route holds on to beyond a stop must not go on beside the one of the next start. */
    private void deliverUntilShutdown(ExecutorService own) {
        while (!own.isShutdown()) {
            try {
                TokenEvent event = queue.poll(1, TimeUnit.SECONDS);
                if (event != null) {
                    deliver(event);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void deliver(TokenEvent event) {
        Exchange exchange = createExchange(false);
        try {
            AuthHeaders headers = endpoint.headers();
            exchange.getMessage().setBody(event);
            exchange.getMessage().setHeader(headers.eventType(), event.type().label());
            exchange.getMessage().setHeader(headers.account(), event.account());
            if (event.principal() != null) {
                exchange.getMessage().setHeader(headers.principal(), event.principal());
            }
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        if (exchange.getException() != null) {
            getExceptionHandler()
                    .handleException("A token event could not be processed", exchange, exchange.getException());
        }
        releaseExchange(exchange, false);
    }
}
