package io.github.camelauth.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** Who may log in, and who is locked. Safe for use by many threads. */
final class SyncaccessUsers {

    private final Switches switches;
    private final List<SyncaccessUser> users = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    SyncaccessUsers(Switches switches) {
        this.switches = switches;
    }

    void add(SyncaccessUser user) {
        users.add(user);
    }

    /** What is changed in the admin console also unlocks. */
    void change(String username, UnaryOperator<SyncaccessUser> change) {
        users.replaceAll(user -> user.username().equals(username) ? change.apply(user) : user);
        failures.remove(username);
    }

    SyncaccessUser first() {
        return users.get(0);
    }

    Optional<SyncaccessUser> logIn(String username, String password) {
        Optional<SyncaccessUser> found = locked(username)
                ? Optional.empty()
                : users.stream()
                        .filter(user -> user.accepts(username, password))
                        .findFirst();
        if (found.isPresent()) {
            failures.remove(username);
        } else {
            failures.merge(username, 1, Integer::sum);
        }
        return found;
    }

    private boolean locked(String username) {
        int limit = switches.get(SyncaccessSwitches.LOCK_AFTER_FAILURES);
        return limit > 0 && failures.getOrDefault(username, 0) >= limit;
    }
}
