package io.github.camelauth.examples.timbr;

import io.github.camelauth.examples.support.Banner;
import io.github.camelauth.examples.support.EventPrinter;
import io.github.camelauth.examples.support.Form;
import io.github.camelauth.examples.support.Program;
import io.github.camelauth.examples.support.Reason;
import io.github.camelauth.examples.support.Reasons;
import io.github.camelauth.examples.support.TokenPrinter;
import java.io.PrintStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/**
 * Sends a SQL query to Timbr and prints the rows as a table. With nothing configured it shows this with a simulator. The
 * routes are in {@code camel/timbr-query.yaml}, the options in {@code application.properties}.
 */
public final class TimbrQuery {

    private TimbrQuery() {}

    /** Ends the process with status 1 when it could not start or no query was answered, else with 0. */
    public static void main(String[] arguments) {
        Program.run(() -> run(Settings.of(System::getProperty, System::getenv), System.out));
    }

    /** Runs until the last query or until the process is told to end; gives the status to end with. */
    static int run(Settings settings, PrintStream out) {
        try (Target target = Target.of(settings)) {
            Queries queries = new Queries();
            ask(target, queries, out);
            return target.farewell(queries, out) ? 0 : 1;
        } catch (Exception e) {
            out.println("Error: " + Reason.of(e));
            return 1;
        }
    }

    private static void ask(Target target, Queries queries, PrintStream out) throws Exception {
        Main camel = new Main(TimbrQuery.class);
        target.properties().forEach(camel::addOverrideProperty);
        Reasons reasons = new Reasons();
        camel.bind("questionWriter", new QuestionWriter());
        camel.bind("answerPrinter", new AnswerPrinter(out, queries, reasons));
        camel.bind("failurePrinter", new FailurePrinter(out, reasons));
        camel.bind("tokenPrinter", new TokenPrinter(out, "at no known time"));
        camel.bind("eventPrinter", new EventPrinter(reasons));
        camel.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeStart(BaseMainSupport main) {
                Checks.run(main.getCamelContext());
                greet(main.getCamelContext(), target, out);
            }
        });
        Processor queryEnd = exchange -> {
            queries.end();
            target.asked(queries);
            if (queries.asked() == Integer.parseInt(Form.value(exchange.getContext(), "timbr.queries"))) {
                camel.completed();
            }
        };
        camel.bind("queryEnd", queryEnd);
        try {
            camel.run();
        } finally {
            camel.stop();
        }
    }

    private static void greet(CamelContext camel, Target target, PrintStream out) {
        out.println(new Banner("Timbr query example")
                .line("mode", target.description())
                .line("server", Form.value(camel, "timbr.base-url"))
                .line("ontology", Form.value(camel, "timbr.ontology"))
                .line("query", Form.value(camel, "timbr.query")));
    }
}
