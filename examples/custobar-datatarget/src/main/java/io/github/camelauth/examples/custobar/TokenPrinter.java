package io.github.camelauth.examples.custobar;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Prints where the token stands: what {@code custobar-auth:status} gives, in a line. */
final class TokenPrinter implements Processor {

    private final PrintStream out;

    TokenPrinter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void process(Exchange exchange) {
        Map<?, ?> status = exchange.getMessage().getBody(Map.class);
        out.println("  token: " + status.get("state") + (status.get("type") == null ? none(status) : token(status)));
    }

    private static String none(Map<?, ?> status) {
        Object next = status.get("nextAttemptAt");
        return next == null ? "" : ", next attempt at " + next;
    }

    private static String scopes(Map<?, ?> status) {
        return ((List<?>) status.get("scopes")).stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static String token(Map<?, ?> status) {
        return ", " + status.get("type") + ", scope " + scopes(status) + ", generation " + status.get("generation")
                + ", fingerprint " + status.get("fingerprint") + ", expires "
                + Objects.requireNonNullElse(status.get("expiresAt"), "never (no end)");
    }
}
