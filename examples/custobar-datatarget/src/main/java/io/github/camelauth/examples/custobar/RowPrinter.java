package io.github.camelauth.examples.custobar;

import io.github.camelauth.examples.support.Reasons;
import io.github.camelauth.examples.support.Rows;
import io.github.camelauth.examples.support.Table;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Prints what the datatarget gave. */
final class RowPrinter implements Processor {

    private static final String INDENT = System.lineSeparator() + "  ";

    private final PrintStream out;
    private final Reasons reasons;
    private final Polls polls;

    RowPrinter(PrintStream out, Reasons reasons, Polls polls) {
        this.out = out;
        this.reasons = reasons;
        this.polls = polls;
    }

    @Override
    public void process(Exchange exchange) {
        byte[] answer = exchange.getMessage().getBody(byte[].class);
        byte[] known = answer == null ? new byte[0] : answer;
        String heading = System.lineSeparator() + "Poll " + exchange.getProperty(Exchange.TIMER_COUNTER) + ": ";
        out.println(heading + Rows.in(known).map(RowPrinter::table).orElseGet(() -> text(known)));
        reasons.forget();
        polls.delivered(exchange.getMessage().getHeader(Exchange.REDELIVERED, false, Boolean.class));
    }

    private static String table(List<Map<String, String>> rows) {
        String count = rows.size() + (rows.size() == 1 ? " row" : " rows");
        return rows.isEmpty() ? count : count + INDENT + String.join(INDENT, Table.lines(rows));
    }

    /** Line by line, as a table of one column. */
    private static String text(byte[] answer) {
        String text = new String(answer, StandardCharsets.UTF_8);
        List<Map<String, String>> lines =
                text.lines().map(line -> Map.of("text", line)).toList();
        return table(lines);
    }
}
