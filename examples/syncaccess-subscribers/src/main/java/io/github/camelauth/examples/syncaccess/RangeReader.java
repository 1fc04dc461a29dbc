package io.github.camelauth.examples.syncaccess;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Finds the range of a run: from the end of the last one until now, or a little before. */
final class RangeReader implements Processor {

    static final String RANGE = "range";

    private final StateFile state;
    private final Clock clock;
    private final Duration lag;
    private final boolean neverSubscribers;
    private final Runs runs;
    private final PrintStream out;

    RangeReader(StateFile state, Clock clock, Options options, Runs runs, PrintStream out) {
        this.state = state;
        this.clock = clock;
        this.lag = options.lag();
        this.neverSubscribers = options.neverSubscribers();
        this.runs = runs;
        this.out = out;
    }

    /** Sets the range and the query that asks for it; no range where it is not a second long yet. */
    @Override
    public void process(Exchange exchange) {
        Instant start = state.read().end();
        Instant end = clock.instant().minus(lag).truncatedTo(ChronoUnit.SECONDS);
        if (!end.isAfter(start)) {
            out.println(System.lineSeparator() + "Run " + runs.current() + ": all is extracted up to " + start);
            runs.succeeded(0);
            return;
        }
        Range range = new Range(start, end);
        exchange.setProperty(RANGE, range);
        exchange.getMessage().setHeader(Exchange.HTTP_QUERY, range.query(neverSubscribers));
        out.println(System.lineSeparator() + "Run " + runs.current() + ": created from " + range + " UTC");
    }
}
