package io.github.camelauth.examples.custobar;

import io.github.camelauth.examples.support.Now;
import io.github.camelauth.examples.support.Reasons;
import java.io.PrintStream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Prints that a poll met trouble and will be asked again. */
final class RepeatPrinter implements Processor {

    private final PrintStream out;
    private final Reasons reasons;

    RepeatPrinter(PrintStream out, Reasons reasons) {
        this.out = out;
        this.reasons = reasons;
    }

    @Override
    public void process(Exchange exchange) {
        int failures = exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, 0, Integer.class);
        int mostRepeats = exchange.getMessage().getHeader(Exchange.REDELIVERY_MAX_COUNTER, 0, Integer.class);
        // The last failure is the poll's own, for FailurePrinter to tell.
        if (failures <= mostRepeats) {
            Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
            out.println(Now.time() + " Poll " + exchange.getProperty(Exchange.TIMER_COUNTER) + " got no answer, try "
                    + failures + ", and will be repeated: " + reasons.tell(failure));
        }
    }
}
