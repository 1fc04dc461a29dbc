package io.github.camelauth.examples.timbr;

import io.github.camelauth.examples.support.Reasons;
import io.github.camelauth.examples.support.Table;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Prints the rows as a table. */
final class AnswerPrinter implements Processor {

    private static final String INDENT = System.lineSeparator() + "  ";

    private final PrintStream out;
    private final Queries queries;
    private final Reasons reasons;

    AnswerPrinter(PrintStream out, Queries queries, Reasons reasons) {
        this.out = out;
        this.queries = queries;
        this.reasons = reasons;
    }

    @Override
    public void process(Exchange exchange) {
        byte[] answer = exchange.getMessage().getBody(byte[].class);
        List<Map<String, String>> rows = Envelope.of(answer == null ? new byte[0] : answer)
                .orElseThrow(() -> new IllegalArgumentException("The answer is none of Timbr's API"))
                .rows();
        String count = rows.size() + (rows.size() == 1 ? " row" : " rows");
        String table = rows.isEmpty() ? "" : INDENT + String.join(INDENT, Table.lines(rows));
        out.println(System.lineSeparator() + "Query " + exchange.getProperty(Exchange.TIMER_COUNTER) + ": " + count
                + table);
        queries.answer();
        reasons.forget();
    }
}
