package io.github.camelauth.examples.custobar;

import java.io.PrintStream;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;

/** The Custobar that is polled. */
interface Target extends AutoCloseable {

    /** One line for the banner. */
    String description();

    /** The {@code custobar.*} properties to use instead of those in {@code application.properties}. */
    Map<String, String> properties();

    /** Called before Camel starts. */
    default void prepare(Main camel) {}

    /** Called after each poll, before the next. */
    default void polled(Polls polls) {}

    /** Called when the last poll was made, while the routes still run. */
    default void lastPolled(CamelContext camel) {}

    /** Called when the routes have stopped; gives whether the run is a success. */
    boolean farewell(Polls polls, PrintStream out);

    @Override
    default void close() {}
}
