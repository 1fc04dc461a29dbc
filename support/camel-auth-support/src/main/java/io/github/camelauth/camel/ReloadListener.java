package io.github.camelauth.camel;

import io.github.camelauth.camel.ops.DeafToTokens;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.CamelContext;
import org.apache.camel.NonManagedService;
import org.apache.camel.Route;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.CamelContextReloadFailureEvent;
import org.apache.camel.spi.CamelEvent.CamelContextReloadedEvent;
import org.apache.camel.spi.CamelEvent.CamelContextReloadingEvent;
import org.apache.camel.spi.LifecycleStrategy;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.support.SimpleEventNotifierSupport;

/**
 * Hears of a reload of the context. Camel reloads the properties first, then removes all routes, and makes them anew; what
 * it bound to components it leaves as it was. So the first route that goes is the moment to read our options again: the
 * properties are there, and the new routes' endpoints are not yet.
 */
final class ReloadListener extends SimpleEventNotifierSupport implements NonManagedService, DeafToTokens {

    private final AtomicBoolean due = new AtomicBoolean();
    private final CamelContext camelContext;
    private final Rotation<?> rotation;
    private final LifecycleStrategy whenRoutesGo = new LifecycleStrategySupport() {
        @Override
        public void onRoutesRemove(Collection<Route> routes) {
            refreshOnce();
        }
    };

    ReloadListener(CamelContext camelContext, Rotation<?> rotation) {
        this.camelContext = camelContext;
        this.rotation = rotation;
        setIgnoreServiceEvents(true);
    }

    /** Camel starts and stops notifiers as it likes, so this is apart from that. */
    void listen() {
        camelContext.getManagementStrategy().addEventNotifier(this);
        camelContext.addLifecycleStrategy(whenRoutesGo);
    }

    void leave() {
        camelContext.getManagementStrategy().removeEventNotifier(this);
        camelContext.getLifecycleStrategies().remove(whenRoutesGo);
    }

    private void refreshOnce() {
        if (due.compareAndSet(true, false)) {
            rotation.refresh();
        }
    }

    @Override
    public boolean isEnabled(CamelEvent event) {
        return event instanceof CamelContextReloadingEvent
                || event instanceof CamelContextReloadedEvent
                || event instanceof CamelContextReloadFailureEvent;
    }

    @Override
    public void notify(CamelEvent event) {
        if (event instanceof CamelContextReloadingEvent) {
            due.set(true);
        } else {
            // There may have been no route that went.
            refreshOnce();
            rotation.sweep();
        }
    }
}
