package io.github.camelauth.examples.custobar;

import io.github.camelauth.examples.support.Banner;
import io.github.camelauth.examples.support.Form;
import java.io.PrintStream;
import org.apache.camel.CamelContext;

/** What is said at the start: which mode, and what will happen. */
final class Opening {

    private Opening() {}

    static void print(CamelContext camel, Target target, PrintStream out) {
        out.println(new Banner("Custobar datatarget example")
                .line("mode", target.description())
                .line("server", Form.value(camel, "custobar.base-url"))
                .line("scope", Form.value(camel, "camel.component.custobar-auth.scopes"))
                .line("token store", Form.value(camel, "custobar.store-directory"))
                .line("its key", Form.value(camel, "custobar.store-key-file"))
                .line("polls", polls(camel)));
    }

    private static String polls(CamelContext camel) {
        String every = "one every " + Form.value(camel, "custobar.poll-period");
        String polls = Form.value(camel, "custobar.polls");
        return polls.equals("0") ? every + ", until Ctrl-C" : polls + ", " + every;
    }
}
