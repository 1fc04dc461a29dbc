package io.github.camelauth.examples.timbr;

import java.io.PrintStream;
import java.util.Map;

/** The Timbr that is asked. */
interface Target extends AutoCloseable {

    /** The demo runs only where nothing at all was said of an account. */
    static Target of(Settings settings) {
        return settings.nameAccount() ? new RealTarget(settings) : DemoTarget.start(settings);
    }

    /** One line for the banner. */
    String description();

    /** The {@code timbr.*} properties to use instead of those in {@code application.properties}. */
    Map<String, String> properties();

    /** Called after each query, before the next. */
    default void asked(Queries queries) {}

    /** Called when the routes have stopped; gives whether all is well. */
    boolean farewell(Queries queries, PrintStream out);

    @Override
    default void close() {}
}
