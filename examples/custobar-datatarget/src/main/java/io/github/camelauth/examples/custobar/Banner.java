package io.github.camelauth.examples.custobar;

import java.io.PrintStream;
import org.apache.camel.CamelContext;

/** What is said at the start: which mode, and what will happen. */
final class Banner {

    private static final String RULE = "=".repeat(78);

    private final CamelContext camel;

    private Banner(CamelContext camel) {
        this.camel = camel;
    }

    static void print(CamelContext camel, Target target, PrintStream out) {
        out.println(new Banner(camel).text(target));
    }

    private String text(Target target) {
        return String.join(
                System.lineSeparator(),
                RULE,
                "  Custobar datatarget example",
                line("mode", target.description()),
                line("server", property("custobar.base-url")),
                line("scope", property("camel.component.custobar-auth.scopes")),
                line("token store", property("custobar.store-directory")),
                line("its key", property("custobar.store-key-file")),
                line("polls", polls()),
                RULE);
    }

    private String polls() {
        String every = "one every " + property("custobar.poll-period");
        String polls = property("custobar.polls");
        return polls.equals("0") ? every + ", until Ctrl-C" : polls + ", " + every;
    }

    private String property(String name) {
        return camel.resolvePropertyPlaceholders("{{" + name + "}}");
    }

    private static String line(String name, String value) {
        return "  %-13s%s".formatted(name, value);
    }
}
