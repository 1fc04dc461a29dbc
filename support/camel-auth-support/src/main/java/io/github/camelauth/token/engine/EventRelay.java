package io.github.camelauth.token.engine;

import io.github.camelauth.event.TokenEvent;
import io.github.camelauth.event.TokenEvents;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes events in the order of the changes, where locks are held, and hands them on where none is: a listener may then ask
 * or change any token. One thread delivers at a time, also what others bring meanwhile. Thread-safe.
 */
final class EventRelay {

    private final Queue<TokenEvent> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final TokenEvents events;

    EventRelay(TokenEvents events) {
        this.events = events;
    }

    void add(TokenEvent event) {
        waiting.add(event);
    }

    void deliver() {
        if (waiting.isEmpty() || calls.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            for (TokenEvent event = waiting.poll(); event != null; event = waiting.poll()) {
                events.publish(event);
            }
            seen = calls.addAndGet(-seen);
        } while (seen != 0);
    }
}
