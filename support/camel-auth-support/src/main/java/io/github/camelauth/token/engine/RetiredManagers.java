package io.github.camelauth.token.engine;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Managers whose place another one took, each for as long as it has something under way or unsaved. Thread-safe. */
final class RetiredManagers {

    private static final long LOOK = Duration.ofSeconds(1).toMillis();

    private final Set<TokenManager> unfinished = ConcurrentHashMap.newKeySet();
    private final TokenEngine engine;

    RetiredManagers(TokenEngine engine) {
        this.engine = engine;
    }

    void add(TokenManager manager) {
        manager.retire();
        unfinished.add(manager);
        letGo(manager);
    }

    private void letGo(TokenManager manager) {
        if (manager.settled()) {
            unfinished.remove(manager);
        } else {
            engine.at(engine.now() + LOOK, () -> letGo(manager));
        }
    }

    Stream<TokenManager> stream() {
        return unfinished.stream();
    }

    /** Stores what these hold of a grant in memory alone: whoever renews it next must not begin with what was before that. */
    void saveFirst(TokenSpec successor, StoredGrant grant) {
        for (TokenManager manager : unfinished) {
            boolean same = successor.store() == manager.spec().store()
                    && successor.storeKey().equals(manager.spec().storeKey());
            if (same) {
                manager.saveFirst(grant);
            }
        }
    }
}
