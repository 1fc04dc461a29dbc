package io.github.camelauth.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts of everything since the start, or since {@link #reset()}. Safe for use by many threads. */
public final class RequestCounters {

    private final Map<String, Long> byPath = new TreeMap<>();
    private final Map<Integer, Long> byStatus = new TreeMap<>();
    private final Map<String, Integer> inside = new TreeMap<>();
    private final Map<String, Integer> mostInside = new TreeMap<>();
    private final Map<String, Long> events = new TreeMap<>();
    private long requests;
    private long tokensCreated;
    private long rejectedCalls;

    RequestCounters() {}

    synchronized void entered(String path) {
        requests++;
        byPath.merge(path, 1L, Long::sum);
        mostInside.merge(path, inside.merge(path, 1, Integer::sum), Math::max);
    }

    synchronized void left(String path, int status) {
        inside.merge(path, -1, Integer::sum);
        byStatus.merge(status, 1L, Long::sum);
    }

    synchronized void tokenCreated() {
        tokensCreated++;
    }

    synchronized void callRejected() {
        rejectedCalls++;
    }

    synchronized void happened(String event) {
        events.merge(event, 1L, Long::sum);
    }

    /** How often something happened that only some vendors have; each simulator has methods for its own. */
    synchronized long events(String event) {
        return events.getOrDefault(event, 0L);
    }

    public synchronized long requests() {
        return requests;
    }

    /** Requests to exactly this path, whatever the method. */
    public synchronized long requests(String path) {
        return byPath.getOrDefault(path, 0L);
    }

    /** Requests to any path that begins so. */
    public synchronized long requestsUnder(String prefix) {
        return byPath.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Answers with this status; those that were dropped count as status 0. */
    public synchronized long answers(int status) {
        return byStatus.getOrDefault(status, 0L);
    }

    /** Tokens that requests created, lost answers included; those that a test provisioned are not counted. */
    public synchronized long tokensCreated() {
        return tokensCreated;
    }

    /**
     * Calls that the vendor did not let in for their credential, with whatever status. Requests to a path that does
     * nothing but give tokens are not among them.
     */
    public synchronized long rejectedCalls() {
        return rejectedCalls;
    }

    /** The most requests that were inside the vendor at one time on this path. */
    public synchronized int maxConcurrent(String path) {
        return mostInside.getOrDefault(path, 0);
    }

    /** Starts from zero; requests that are inside stay so. */
    public synchronized void reset() {
        requests = 0;
        tokensCreated = 0;
        rejectedCalls = 0;
        events.clear();
        byPath.clear();
        byStatus.clear();
        mostInside.clear();
    }

    /** All counts, as the control path {@code /_simulator/counters} writes them. */
    public synchronized Map<String, Object> snapshot() {
        Map<String, Object> snapshot = new LinkedHashMap<>();
        snapshot.put("requests", requests);
        snapshot.put("tokensCreated", tokensCreated);
        snapshot.put("rejectedCalls", rejectedCalls);
        snapshot.putAll(events);
        snapshot.put("requestsByPath", new TreeMap<>(byPath));
        snapshot.put("answersByStatus", new TreeMap<>(byStatus));
        snapshot.put("maxConcurrentByPath", new TreeMap<>(mostInside));
        return snapshot;
    }

    @Override
    public String toString() {
        return "RequestCounters" + snapshot();
    }
}
