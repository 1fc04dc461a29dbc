package io.github.camelauth.examples.cft;

import io.github.camelauth.examples.support.Banner;
import io.github.camelauth.examples.support.EventPrinter;
import io.github.camelauth.examples.support.Form;
import io.github.camelauth.examples.support.Reasons;
import io.github.camelauth.examples.support.TokenPrinter;
import java.io.PrintStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/** Camel with the routes of this example, from its start to its end. */
final class Application extends MainListenerSupport {

    private final Main camel = new Main(CftFarms.class);
    private final Target target;
    private final Polls polls;
    private final PrintStream out;

    Application(Target target, Polls polls, PrintStream out) {
        this.target = target;
        this.polls = polls;
        this.out = out;
    }

    void run() throws Exception {
        target.properties().forEach(camel::addOverrideProperty);
        camel.addOverrideProperty(
                "camel.main.routes-include-pattern", target.ways().routes());
        camel.addOverrideProperty(
                "camel.server.enabled", Boolean.toString(target.ways().web()));
        Reasons reasons = new Reasons();
        camel.bind("farmsPrinter", new FarmsPrinter(out, polls, reasons));
        camel.bind("failurePrinter", new FailurePrinter(out, reasons));
        camel.bind("invitation", new Invitation(out, target.ways()));
        camel.bind("tokenPrinter", new TokenPrinter(out, "at no known time"));
        camel.bind("eventPrinter", new EventPrinter(reasons));
        camel.bind("pollEnd", (Processor) this::pollEnd);
        camel.addMainListener(this);
        try {
            camel.run();
        } finally {
            camel.stop();
        }
    }

    @Override
    public void beforeStart(BaseMainSupport main) {
        CamelContext context = main.getCamelContext();
        Checks.run(context, target.ways());
        out.println(new Banner("Cool Farm Tool farms example")
                .line("mode", target.description())
                .line("server", Form.value(context, "cft.base-url"))
                .line("every", Form.value(context, "cft.period")));
    }

    @Override
    public void afterStart(BaseMainSupport main) {
        try {
            target.connect(main.getCamelContext(), out);
            for (String route : target.ways().polls()) {
                main.getCamelContext().getRouteController().startRoute(route);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void pollEnd(Exchange exchange) {
        int most = Integer.parseInt(Form.value(exchange.getContext(), "cft.polls"));
        if (polls.end() == most * target.ways().polls().size()) {
            camel.completed();
        }
    }
}
