package io.github.camelauth.simulator;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * Which fault meets the next request. A queued fault comes before a lasting one, and one for the request's own path
 * before one for any path. Safe for use by many threads.
 */
final class FaultPlan {

    private static final String ANY_PATH = "";

    private final Map<String, Queue<Fault>> queued = new HashMap<>();
    private final Map<String, Fault> lasting = new HashMap<>();

    synchronized void queue(List<Fault> faults) {
        queue(ANY_PATH, faults);
    }

    synchronized void queue(String path, List<Fault> faults) {
        queued.computeIfAbsent(path, key -> new ArrayDeque<>()).addAll(faults);
    }

    synchronized void always(Fault fault) {
        always(ANY_PATH, fault);
    }

    synchronized void always(String path, Fault fault) {
        lasting.put(path, fault);
    }

    synchronized void clear() {
        queued.clear();
        lasting.clear();
    }

    synchronized Optional<Fault> next(String path) {
        return polled(path)
                .or(() -> polled(ANY_PATH))
                .or(() -> Optional.ofNullable(lasting.get(path)))
                .or(() -> Optional.ofNullable(lasting.get(ANY_PATH)));
    }

    private Optional<Fault> polled(String path) {
        return Optional.ofNullable(queued.get(path)).map(Queue::poll);
    }
}
