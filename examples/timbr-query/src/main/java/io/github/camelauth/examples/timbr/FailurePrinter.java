package io.github.camelauth.examples.timbr;

import io.github.camelauth.examples.support.Reason;
import io.github.camelauth.examples.support.Reasons;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.http.base.HttpOperationFailedException;

/** Prints why a query failed, in a line. */
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
        out.println(System.lineSeparator() + "Query " + exchange.getProperty(Exchange.TIMER_COUNTER) + " failed: "
                + reasons.tell(reason(failure)));
    }

    /** What Timbr says of it, where it does: a mistake in the query is told there and nowhere else. */
    private static String reason(Exception failure) {
        if (failure instanceof HttpOperationFailedException answer && answer.getResponseBody() != null) {
            return Envelope.of(answer.getResponseBody().getBytes(StandardCharsets.UTF_8))
                    .map(envelope -> "HTTP " + answer.getStatusCode() + ", " + envelope.message())
                    .orElseGet(() -> Reason.of(failure));
        }
        return Reason.of(failure);
    }
}
