package io.github.camelauth.examples.cft;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/** The example, run to its end in this process, and everything that it printed and logged. */
record Run(int status, String output) {

    /** With these {@code cft.*} properties, given without that prefix. */
    static Run with(Map<String, String> settings) {
        Map<String, String> properties = new HashMap<>();
        settings.forEach((name, value) -> properties.put(Settings.PREFIX + name, value));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream console = System.out;
        try (PrintStream out = new PrintStream(printed, true, UTF_8)) {
            System.setOut(out);
            int status = CftFarms.run(Settings.of(properties::get, name -> null), out);
            return new Run(status, printed.toString(UTF_8));
        } finally {
            System.setOut(console);
        }
    }
}
