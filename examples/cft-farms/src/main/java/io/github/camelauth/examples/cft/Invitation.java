package io.github.camelauth.examples.cft;

import io.github.camelauth.examples.support.Form;
import java.io.PrintStream;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Where a person must act, prints once what to open in a browser. */
final class Invitation implements Processor {

    private final PrintStream out;
    private final Ways ways;
    private final Set<String> invited = new HashSet<>();

    Invitation(PrintStream out, Ways ways) {
        this.out = out;
        this.ways = ways;
    }

    @Override
    public synchronized void process(Exchange exchange) {
        String way = exchange.getFromRouteId();
        if ((way.equals(Ways.OAUTH) || ways.registers()) && invited.add(way)) {
            out.println(
                    "  open in a browser: " + (way.equals(Ways.OAUTH) ? consent(exchange) : registration(exchange)));
        }
    }

    /** At the host of the redirect URI, for the browser has to show there the cookie that it gets here. */
    private static URI consent(Exchange exchange) {
        return URI.create(Form.value(exchange.getContext(), "cft.redirect-uri")).resolve("/cft/connect");
    }

    private static String registration(Exchange exchange) {
        return exchange.getContext()
                .createFluentProducerTemplate()
                .to("direct:register")
                .request(String.class);
    }
}
