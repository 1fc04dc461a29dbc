package io.github.camelauth.examples.cft;

import io.github.camelauth.examples.support.Reasons;
import java.io.PrintStream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Prints why farms could not be listed, in a line. */
final class FailurePrinter implements Processor {

    private final PrintStream out;
    private final Reasons reasons;

    FailurePrinter(PrintStream out, Reasons reasons) {
        this.out = out;
        this.reasons = reasons;
    }

    @Override
    public void process(Exchange exchange) {
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        out.println(FarmsPrinter.title(exchange) + " failed: " + reasons.tell(failure));
    }
}
