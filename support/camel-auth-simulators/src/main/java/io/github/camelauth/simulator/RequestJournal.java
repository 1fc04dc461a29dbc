package io.github.camelauth.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The last 10,000 requests, oldest first; the counters know of all. A request is here before its answer is sent. Safe for
 * use by many threads.
 */
public final class RequestJournal {

    private static final int CAPACITY = 10_000;

    private final Deque<RequestRecord> records = new ArrayDeque<>();

    synchronized void add(RequestRecord record) {
        if (records.size() == CAPACITY) {
            records.removeFirst();
        }
        records.addLast(record);
    }

    public synchronized List<RequestRecord> all() {
        return List.copyOf(records);
    }

    /** Those to exactly this path. */
    public List<RequestRecord> to(String path) {
        return matching(record -> record.path().equals(path));
    }

    public List<RequestRecord> matching(Predicate<RequestRecord> condition) {
        return all().stream().filter(condition).toList();
    }

    public synchronized Optional<RequestRecord> last() {
        return Optional.ofNullable(records.peekLast());
    }

    public synchronized int size() {
        return records.size();
    }

    public synchronized void clear() {
        records.clear();
    }

    @Override
    public String toString() {
        return "RequestJournal[" + size() + " requests]";
    }
}
