package io.github.camelauth.examples.cft;

import io.github.camelauth.examples.support.Reasons;
import io.github.camelauth.examples.support.Rows;
import io.github.camelauth.examples.support.Table;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Prints the farms as a table. */
final class FarmsPrinter implements Processor {

    private static final String INDENT = System.lineSeparator() + "  ";

    private final PrintStream out;
    private final Polls polls;
    private final Reasons reasons;

    FarmsPrinter(PrintStream out, Polls polls, Reasons reasons) {
        this.out = out;
        this.polls = polls;
        this.reasons = reasons;
    }

    @Override
    public void process(Exchange exchange) {
        byte[] answer = exchange.getMessage().getBody(byte[].class);
        List<Map<String, String>> farms = Rows.in(answer == null ? new byte[0] : answer)
                .orElseThrow(() -> new IllegalArgumentException("The answer is no list of farms"));
        String count = farms.size() + (farms.size() == 1 ? " farm" : " farms");
        String table = farms.isEmpty() ? "" : INDENT + String.join(INDENT, Table.lines(farms));
        out.println(title(exchange) + ": " + count + table);
        polls.answer();
        reasons.forget();
    }

    /** Whose farms, and which list of them. */
    static String title(Exchange exchange) {
        String property = exchange.getFromRouteId().equals(Ways.OAUTH) ? "{{cft.grower}}" : "{{cft.user}}";
        return System.lineSeparator() + "Farms of " + exchange.getContext().resolvePropertyPlaceholders(property)
                + ", list " + exchange.getProperty(Exchange.TIMER_COUNTER);
    }
}
