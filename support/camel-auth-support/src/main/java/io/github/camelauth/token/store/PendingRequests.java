package io.github.camelauth.token.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What was begun with a browser and waits for its way back, kept in a token store: so it survives a restart, is seen by each
 * node that shares the store, and is taken once. Thread-safe; blocks like the store.
 */
public final class PendingRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
    private static final String UNTIL = "until";
    private static final int TRIES = 20;

    private final TokenStore store;
    private final StoreKey key;
    private final Clock clock;
    private final Duration life;
    private final int most;

    /**
     * @param key under which they are kept, which no grant may have
     * @param life how long one may wait
     * @param most how many may wait; one more ends the oldest
     */
    public PendingRequests(TokenStore store, StoreKey key, Clock clock, Duration life, int most) {
        this.store = store;
        this.key = key;
        this.clock = clock;
        this.life = life;
        this.most = most;
    }

    /**
     * Keeps a request.
     *
     * @param id what it is found by; no secret, so a fingerprint of the secret that names it
     * @throws TokenStoreException when it could not be stored
     */
    public void add(String id, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put(UNTIL, clock.instant().plus(life).toString());
        change(waiting -> {
            while (waiting.size() >= most) {
                waiting.remove(oldest(waiting));
            }
            waiting.put(id, write(all));
            return waiting;
        });
    }

    private static String oldest(Map<String, String> waiting) {
        return waiting.entrySet().stream()
                .min(Comparator.comparing(entry -> until(entry.getValue())))
                .orElseThrow()
                .getKey();
    }

    /** A request that still waits; it goes on waiting. */
    public Optional<Map<String, String>> find(String id) {
        return Optional.ofNullable(
                        store.load(key).orElse(TokenRecord.NONE).attributes().get(id))
                .filter(this::waits)
                .map(PendingRequests::read);
    }

    /**
     * Takes a request that still waits: of two who try, one gets it.
     *
     * @throws TokenStoreException when that could not be stored; then it goes on waiting
     */
    public Optional<Map<String, String>> take(String id) {
        Map<String, String> taken = new HashMap<>();
        change(waiting -> {
            taken.clear();
            String facts = waiting.remove(id);
            if (facts != null) {
                taken.putAll(read(facts));
            }
            return waiting;
        });
        return taken.isEmpty() ? Optional.empty() : Optional.of(taken);
    }

    private void change(UnaryOperator<Map<String, String>> change) {
        for (int i = 0; i < TRIES; i++) {
            TokenRecord record = store.load(key).orElse(TokenRecord.NONE);
            Map<String, String> waiting = new HashMap<>(record.attributes());
            waiting.values().removeIf(facts -> !waits(facts));
            TokenRecord next = record.withOnlyAttributes(change.apply(waiting)).withVersion(record.version() + 1);
            if (store.compareAndSet(key, record.version(), null, next)) {
                return;
            }
        }
        throw new TokenStoreException("What waits for a browser's way back could not be written for " + key.scheme()
                + ": other processes keep writing it.");
    }

    private boolean waits(String facts) {
        return clock.instant().isBefore(until(facts));
    }

    private static Instant until(String facts) {
        return Instant.parse(read(facts).get(UNTIL));
    }

    private static String write(Map<String, String> facts) {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every map of texts can be written", e);
        }
    }

    private static Map<String, String> read(String facts) {
        try {
            return JSON.readValue(facts, FACTS);
        } catch (JsonProcessingException e) {
            throw new TokenStoreException("What waits for a browser's way back cannot be read. It was left as it is.");
        }
    }
}
