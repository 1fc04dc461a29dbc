package io.github.camelauth.examples.syncaccess;

import io.github.camelauth.examples.support.Banner;
import io.github.camelauth.examples.support.EventPrinter;
import io.github.camelauth.examples.support.Form;
import io.github.camelauth.examples.support.Reasons;
import io.github.camelauth.examples.support.TokenPrinter;
import io.github.camelauth.syncaccess.SyncaccessAuthComponent;
import java.io.PrintStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.spi.Registry;

/** One start of the routes, until they end. */
final class Start {

    private final Target target;
    private final Runs runs;
    private final PrintStream out;
    private final Main main = new Main(SyncaccessSubscribers.class);

    Start(Target target, Runs runs, PrintStream out) {
        this.target = target;
        this.runs = runs;
        this.out = out;
    }

    void run() throws Exception {
        target.properties().forEach(main::addOverrideProperty);
        main.bind("camelAuthClock", target.clock());
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeStart(BaseMainSupport configured) {
                prepare(configured.getCamelContext());
            }
        });
        try {
            main.run();
        } finally {
            main.stop();
        }
    }

    /** The endpoint makes the component check its own options. */
    private void prepare(CamelContext camel) {
        Options options = Options.of(camel);
        camel.getEndpoint("syncaccess-auth:status");
        String server = camel.getComponent("syncaccess-auth", SyncaccessAuthComponent.class)
                .getConfiguration()
                .origin()
                .toString();
        camel.getPropertiesComponent().addOverrideProperty("syncaccess.server", server);
        StateFile state = new StateFile(options.stateFile(), server, options.first());
        bind(camel.getRegistry(), state, options);
        out.println(new Banner("syncAccess subscribers example")
                .line("mode", target.description())
                .line("server", server)
                .line("schedule", Form.value(camel, "syncaccess.cron") + ending(options))
                .line("files", options.directory() + ", " + options.format())
                .line(
                        "state",
                        options.stateFile() + ": goes on from " + state.read().end()));
    }

    private void bind(Registry registry, StateFile state, Options options) {
        Reasons reasons = new Reasons();
        registry.bind("rangeReader", new RangeReader(state, target.clock(), options, runs, out));
        registry.bind("rowWriter", new RowWriter(state, options, runs, reasons, out));
        registry.bind("failurePrinter", new FailurePrinter(out, reasons));
        registry.bind("tokenPrinter", new TokenPrinter(out, "at no known time"));
        registry.bind("eventPrinter", new EventPrinter(reasons));
        int last = runs.current() + options.runs() - 1;
        Processor runEnd = exchange -> {
            int run = runs.end();
            target.ran(run);
            if (run == last) {
                main.completed();
            }
        };
        registry.bind("runEnd", runEnd);
    }

    private static String ending(Options options) {
        return options.runs() == 0 ? ", until Ctrl-C" : ", " + options.runs() + " runs";
    }
}
