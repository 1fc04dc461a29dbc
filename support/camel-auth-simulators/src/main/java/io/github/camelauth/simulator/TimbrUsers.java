package io.github.camelauth.simulator;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who may log in, at the service and at the platform alike. Safe for use by many threads. */
final class TimbrUsers {

    private final List<TimbrUser> users = new CopyOnWriteArrayList<>();

    void add(String username, String password) {
        users.add(new TimbrUser(username, Concealed.of(password)));
    }

    void changePassword(String username, String password) {
        users.replaceAll(
                user -> user.username().equals(username) ? new TimbrUser(username, Concealed.of(password)) : user);
    }

    TimbrUser first() {
        return users.get(0);
    }

    Optional<TimbrUser> logIn(String username, String password) {
        return users.stream().filter(user -> user.accepts(username, password)).findFirst();
    }
}
