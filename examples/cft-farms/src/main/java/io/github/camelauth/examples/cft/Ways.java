package io.github.camelauth.examples.cft;

import java.util.ArrayList;
import java.util.List;

/**
 * How users are connected.
 *
 * @param keys by a user's key
 * @param registers by a user's key that a registration brings
 * @param oauth by consent in a browser
 */
record Ways(boolean keys, boolean registers, boolean oauth) {

    static final String KEYS = "keys";
    static final String OAUTH = "growers";

    /** The ids of the routes that list farms. */
    List<String> polls() {
        List<String> polls = new ArrayList<>();
        if (keys) {
            polls.add(KEYS);
        }
        if (oauth) {
            polls.add(OAUTH);
        }
        return polls;
    }

    /** The files of the routes that are needed, for Camel Main. */
    String routes() {
        List<String> files = new ArrayList<>(List.of("classpath:camel/events.yaml"));
        if (keys) {
            files.add("classpath:camel/keys.yaml");
        }
        if (registers) {
            files.add("classpath:camel/registration.yaml");
        }
        if (oauth) {
            files.add("classpath:camel/oauth.yaml");
        }
        return String.join(",", files);
    }

    /** Whether browsers or the vendor come here. */
    boolean web() {
        return registers || oauth;
    }
}
