package io.github.camelauth.examples.checkfront;

import io.github.camelauth.event.TokenEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;

/** The newest events of all accounts, newest first. Safe for use by many threads. */
@Component
class EventLog {

    private static final int MOST = 12;

    private final Deque<TokenEvent> events = new ArrayDeque<>();

    public synchronized void add(TokenEvent event) {
        events.addFirst(event);
        if (events.size() > MOST) {
            events.removeLast();
        }
    }

    synchronized List<TokenEvent> newest() {
        return List.copyOf(events);
    }
}
