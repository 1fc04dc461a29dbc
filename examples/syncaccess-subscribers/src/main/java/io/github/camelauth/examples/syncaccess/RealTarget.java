package io.github.camelauth.examples.syncaccess;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;

/** The server that the user named. */
final class RealTarget implements Target {

    private final Settings settings;

    RealTarget(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String description() {
        return "real: your syncAccess account";
    }

    @Override
    public Map<String, String> properties() {
        return settings.toProperties();
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public boolean farewell(Runs runs, PrintStream out) {
        out.println("Stopped. The next start goes on where the last good run ended.");
        return !runs.allFailed();
    }
}
