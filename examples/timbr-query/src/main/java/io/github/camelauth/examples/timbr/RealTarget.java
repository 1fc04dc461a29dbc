package io.github.camelauth.examples.timbr;

import java.io.PrintStream;
import java.util.Map;

/** The deployment that the user named. */
final class RealTarget implements Target {

    private final Settings settings;

    RealTarget(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String description() {
        return "real: your Timbr deployment";
    }

    @Override
    public Map<String, String> properties() {
        return settings.toProperties();
    }

    @Override
    public boolean farewell(Queries queries, PrintStream out) {
        return queries.answered() > 0;
    }
}
