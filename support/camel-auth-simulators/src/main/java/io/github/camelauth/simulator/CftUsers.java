package io.github.camelauth.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Everybody with an account, active or not. Safe for use by many threads. */
final class CftUsers {

    private final Map<String, CftUser> byUsername = new ConcurrentHashMap<>();

    void add(CftUser user) {
        byUsername.put(user.username(), user);
    }

    /** Whether the name was free. */
    boolean register(CftUser user) {
        return byUsername.putIfAbsent(user.username(), user) == null;
    }

    /** Whoever is not known yet gets an account, with a password that nobody knows. */
    CftUser known(String username) {
        return byUsername.computeIfAbsent(username, name -> CftUser.active(name, CftKeys.random(), CftKeys.random()));
    }

    /** @throws IllegalArgumentException when there is no such user */
    CftUser change(String username, UnaryOperator<CftUser> change) {
        CftUser changed = byUsername.computeIfPresent(username, (name, user) -> change.apply(user));
        if (changed == null) {
            throw new IllegalArgumentException("No such user: " + username);
        }
        return changed;
    }

    Optional<CftUser> find(String username) {
        return Optional.ofNullable(byUsername.get(username));
    }

    Optional<CftUser> logIn(String username, String password) {
        return find(username).filter(user -> user.logsInWith(password));
    }

    Optional<CftUser> byKey(String key) {
        return byUsername.values().stream()
                .filter(user -> user.active() && user.key().reveal().equals(key))
                .findFirst();
    }
}
