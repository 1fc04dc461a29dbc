package io.github.camelauth.examples.custobar;

import java.io.PrintStream;
import java.util.Map;

/** The server that the user named. */
final class RealTarget implements Target {

    private final Settings settings;

    RealTarget(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String description() {
        return "real: your Custobar account";
    }

    @Override
    public Map<String, String> properties() {
        return settings.toProperties();
    }

    @Override
    public boolean farewell(Polls polls, PrintStream out) {
        out.println("Stopped. A token once created stays in the store for the next run.");
        return !polls.allFailed();
    }
}
