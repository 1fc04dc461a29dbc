package io.github.camelauth.examples.syncaccess;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;

/** The syncAccess that is asked. */
interface Target extends AutoCloseable {

    /** The demo runs only where nothing at all was said of an account. */
    static Target of(Settings settings) throws IOException {
        return settings.nameAccount() ? new RealTarget(settings) : DemoTarget.start(settings);
    }

    /** One line for the banner. */
    String description();

    /** The {@code syncaccess.*} properties to use instead of those in {@code application.properties}. */
    Map<String, String> properties();

    /** The time that the ranges and the tokens go by. */
    Clock clock();

    /** How often the example is started. */
    default int starts() {
        return 1;
    }

    /** Called after each run, before the next. */
    default void ran(int run) {}

    /** Called when the routes have stopped; gives whether all is well. */
    boolean farewell(Runs runs, PrintStream out) throws IOException;

    @Override
    default void close() throws IOException {}
}
