package io.github.camelauth.examples.checkfront;

import io.github.camelauth.simulator.CheckfrontSimulator;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the page is. The demo's password, which is good for this one run, is told here and nowhere else. */
@Component
class Banner {

    private static final String RULE = "=".repeat(78);

    private final ConnectSettings settings;
    private final SecurityProperties.User operator;
    private final ObjectProvider<Demo> demo;
    private final PrintStream out;

    Banner(ConnectSettings settings, SecurityProperties security, ObjectProvider<Demo> demo) {
        this.settings = settings;
        this.operator = security.getUser();
        this.demo = demo;
        this.out = System.out;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        List<String> lines = new ArrayList<>(List.of(RULE, "  Checkfront connect example"));
        demo.ifAvailable(its -> lines.add(line("mode", "demo: a simulator in this process, no account needed")));
        lines.add(line("Checkfront", settings.baseUrl()));
        lines.add(line("token store", settings.storeDirectory()));
        lines.add(line("open", settings.publicUrl() + "/"));
        lines.add(line("log in as", operator.getName()));
        demo.ifAvailable(its -> {
            lines.add(line("password", operator.getPassword()));
            lines.add(line(
                    "at the vendor",
                    String.join(", ", Demo.STAFF) + ", each with the password "
                            + CheckfrontSimulator.DEFAULT_STAFF_PASSWORD));
        });
        lines.add(RULE);
        lines.forEach(out::println);
    }

    private static String line(String name, Object value) {
        return "  %-14s%s".formatted(name, value);
    }
}
