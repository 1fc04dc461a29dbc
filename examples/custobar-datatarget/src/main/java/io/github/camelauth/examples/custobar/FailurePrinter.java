package io.github.camelauth.examples.custobar;

import io.github.camelauth.examples.support.Reasons;
import java.io.PrintStream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Prints why a poll failed, in a line. */
final class FailurePrinter implements Processor {

    private final PrintStream out;
    private final Reasons reasons;
    private final Polls polls;

    FailurePrinter(PrintStream out, Reasons reasons, Polls polls) {
        this.out = out;
        this.reasons = reasons;
        this.polls = polls;
    }

    @Override
    public void process(Exchange exchange) {
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        out.println(System.lineSeparator() + "Poll " + exchange.getProperty(Exchange.TIMER_COUNTER) + " failed: "
                + reasons.tell(failure));
        polls.failed();
    }
}
