package io.github.camelauth.camel.ops;

import io.github.camelauth.event.TokenEvent;
import io.github.camelauth.event.TokenEventListener;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.EventNotifier;
import org.apache.camel.spi.ManagementStrategy;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Camel's event notifiers of each change in a token's life, in order, on a thread of its own: a notifier that hangs
 * delays no token and no events consumer.
 */
final class EventNotifierBridge implements TokenEventListener {

    private static final Logger LOG = LoggerFactory.getLogger(EventNotifierBridge.class);
    private static final int CAPACITY = 1_000;
    private static final long LONGEST_STOP = 1_000;

    private final AtomicLong overflowed = new AtomicLong();
    private final CamelContext camelContext;
    private final ExecutorService thread;

    EventNotifierBridge(CamelContext camelContext) {
        this.camelContext = camelContext;
        this.thread = camelContext
                .getExecutorServiceManager()
                .newThreadPool(this, "camel-auth-notify", oneThreadWhenNeeded());
    }

    private static ThreadPoolProfile oneThreadWhenNeeded() {
        ThreadPoolProfile profile = new ThreadPoolProfile("camel-auth-notify");
        profile.setPoolSize(1);
        profile.setMaxPoolSize(1);
        profile.setKeepAliveTime(60L);
        profile.setAllowCoreThreadTimeOut(true);
        profile.setMaxQueueSize(CAPACITY);
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        return profile;
    }

    /** How many events were dropped because the notifiers did not keep up. */
    long overflowed() {
        return overflowed.get();
    }

    @Override
    public void onEvent(TokenEvent event) {
        ManagementStrategy strategy = camelContext.getManagementStrategy();
        if (strategy == null || strategy.getStartedEventNotifiers().stream().allMatch(DeafToTokens.class::isInstance)) {
            return;
        }
        try {
            thread.execute(() -> tell(strategy, new TokenChangedEvent(camelContext, event)));
        } catch (RejectedExecutionException e) {
            if (overflowed.getAndIncrement() == 0) {
                LOG.warn("Camel's event notifiers do not keep up with the token events, and some are dropped");
            }
        }
    }

    private static void tell(ManagementStrategy strategy, TokenChangedEvent event) {
        for (EventNotifier notifier : strategy.getStartedEventNotifiers()) {
            try {
                if (!notifier.isDisabled() && notifier.isEnabled(event)) {
                    notifier.notify(event);
                }
            } catch (Exception | Error e) {
                LOG.warn("An event notifier failed on {}", event, e);
            }
        }
    }

    /** What waits is still told, if that is quick. */
    void close() {
        camelContext.getExecutorServiceManager().shutdownGraceful(thread, LONGEST_STOP);
    }
}
