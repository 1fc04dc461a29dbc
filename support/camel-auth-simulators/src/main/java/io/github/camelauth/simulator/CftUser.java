package io.github.camelauth.simulator;

import java.util.Optional;

/**
 * Somebody with an account.
 *
 * @param key the one API key that every user has
 * @param active whether the link in the e-mail was opened; before that nothing works
 * @param callback whom to tell the key then
 */
record CftUser(
        String username, String email, Concealed password, Concealed key, boolean active, Optional<String> callback) {

    static CftUser active(String username, String password, String key) {
        String email = username + "@example.com";
        return new CftUser(username, email, Concealed.of(password), Concealed.of(key), true, Optional.empty());
    }

    CftUser activated() {
        return new CftUser(username, email, password, key, true, callback);
    }

    CftUser withPassword(String changed) {
        return new CftUser(username, email, Concealed.of(changed), key, active, callback);
    }

    CftUser withKey(String changed) {
        return new CftUser(username, email, password, Concealed.of(changed), active, callback);
    }

    boolean logsInWith(String offered) {
        return active && password.reveal().equals(offered);
    }
}
