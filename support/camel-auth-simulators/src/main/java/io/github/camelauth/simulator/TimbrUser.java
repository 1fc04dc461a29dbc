package io.github.camelauth.simulator;

/** A person with a log-in. */
record TimbrUser(String username, Concealed password) {

    boolean accepts(String name, String offered) {
        return username.equals(name) && password.reveal().equals(offered);
    }
}
