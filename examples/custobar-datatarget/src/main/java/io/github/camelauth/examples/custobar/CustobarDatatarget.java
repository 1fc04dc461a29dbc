package io.github.camelauth.examples.custobar;

import io.github.camelauth.examples.support.EventPrinter;
import io.github.camelauth.examples.support.Program;
import io.github.camelauth.examples.support.Reason;
import io.github.camelauth.examples.support.Reasons;
import io.github.camelauth.examples.support.TokenPrinter;
import java.io.PrintStream;
import org.apache.camel.Processor;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/**
 * Polls a Custobar datatarget and prints the rows and where the token stands. With nothing configured it shows this with a
 * simulator and ends by itself; with an account it polls Custobar until Ctrl-C. The routes are in
 * {@code camel/custobar-datatarget.yaml}, the options in {@code application.properties}.
 */
public final class CustobarDatatarget {

    private CustobarDatatarget() {}

    /** Ends the process with status 1 when it could not start or no poll came through, else with 0. */
    public static void main(String[] arguments) {
        Program.run(() -> run(Settings.of(System::getProperty, System::getenv), System.out));
    }

    /** Runs until the last poll or until the process is told to end; gives the status to end with. */
    static int run(Settings settings, PrintStream out) {
        try (Target target = Mode.of(settings).target(settings, out)) {
            Polls polls = new Polls();
            poll(target, polls, out);
            return target.farewell(polls, out) ? 0 : 1;
        } catch (Exception e) {
            out.println("Error: " + Reason.of(e));
            return 1;
        }
    }

    private static void poll(Target target, Polls polls, PrintStream out) throws Exception {
        Main camel = new Main(CustobarDatatarget.class);
        target.properties().forEach(camel::addOverrideProperty);
        Reasons reasons = new Reasons();
        camel.bind("mayPass", new MayPass());
        camel.bind("rowPrinter", new RowPrinter(out, reasons, polls));
        camel.bind("repeatPrinter", new RepeatPrinter(out, reasons));
        camel.bind("failurePrinter", new FailurePrinter(out, reasons, polls));
        camel.bind("tokenPrinter", new TokenPrinter(out, "never (no end)"));
        camel.bind("eventPrinter", new EventPrinter(reasons));
        Processor pollEnd = exchange -> target.polled(polls);
        camel.bind("pollEnd", pollEnd);
        Processor lastPoll = exchange -> {
            try {
                target.lastPolled(exchange.getContext());
            } finally {
                camel.completed();
            }
        };
        camel.bind("lastPoll", lastPoll);
        target.prepare(camel);
        camel.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeStart(BaseMainSupport main) {
                Checks.run(main.getCamelContext());
                Opening.print(main.getCamelContext(), target, out);
            }
        });
        try {
            camel.run();
        } finally {
            camel.stop();
        }
    }
}
