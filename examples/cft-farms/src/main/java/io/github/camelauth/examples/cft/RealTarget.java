package io.github.camelauth.examples.cft;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/** The instance that the user named, or the vendor's own. */
final class RealTarget implements Target {

    private final Settings settings;

    RealTarget(Settings settings) {
        this.settings = settings;
        if (settings.ways().polls().isEmpty()) {
            throw new IllegalArgumentException(
                    "Nothing is said of a user: set cft.api-key, cft.username and cft.password, "
                            + "cft.app-id for a registration, or cft.client-id for OAuth");
        }
    }

    @Override
    public String description() {
        return "real: your Cool Farm Tool account";
    }

    @Override
    public Ways ways() {
        return settings.ways();
    }

    @Override
    public Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>(settings.toProperties());
        if (ways().oauth()) {
            properties.putIfAbsent("cft.redirect-uri", "http://127.0.0.1:{{cft.port}}/cft/callback");
        }
        return properties;
    }

    @Override
    public boolean farewell(Polls polls, PrintStream out) {
        out.println("Stopped.");
        return polls.answered() > 0;
    }
}
