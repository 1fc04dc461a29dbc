package io.github.camelauth.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands events to those who listen. Thread-safe. */
public final class TokenEvents {

    private static final Logger LOG = LoggerFactory.getLogger(TokenEvents.class);

    private final List<TokenEventListener> listeners = new CopyOnWriteArrayList<>();

    /** From here on the listener hears of every event. */
    public void add(TokenEventListener listener) {
        listeners.add(listener);
    }

    /** The listener hears of nothing more. */
    public void remove(TokenEventListener listener) {
        listeners.remove(listener);
    }

    /** Tells every listener; a failing one neither stops the others nor the caller. */
    public void publish(TokenEvent event) {
        for (TokenEventListener listener : listeners) {
            try {
                listener.onEvent(event);
            } catch (RuntimeException | Error e) {
                LOG.warn(
                        "A listener failed on a token event of type {}",
                        event.type().label(),
                        e);
            }
        }
    }
}
