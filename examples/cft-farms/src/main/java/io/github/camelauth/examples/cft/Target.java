package io.github.camelauth.examples.cft;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import org.apache.camel.CamelContext;

/** The Cool Farm Tool that is asked. */
interface Target extends AutoCloseable {

    /** The demo runs only where nothing at all was said of an account. */
    static Target of(Settings settings) throws IOException {
        return settings.nameAccount() ? new RealTarget(settings) : DemoTarget.start(settings);
    }

    /** One line for the banner. */
    String description();

    Ways ways();

    /** The {@code cft.*} properties to use instead of those in {@code application.properties}. */
    Map<String, String> properties();

    /** Called when the routes for browsers listen, before farms are listed. */
    default void connect(CamelContext camel, PrintStream out) throws Exception {}

    /** Called when the routes have stopped; gives whether all is well. */
    boolean farewell(Polls polls, PrintStream out);

    @Override
    default void close() throws IOException {}
}
