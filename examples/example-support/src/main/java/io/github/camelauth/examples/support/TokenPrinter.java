package io.github.camelauth.examples.support;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Prints where the token stands: what the component's operation {@code status} gives, in a line. */
public final class TokenPrinter implements Processor {

    private final PrintStream out;
    private final String noEnd;

    /** The second says when a token expires that tells no end. */
    public TokenPrinter(PrintStream out, String noEnd) {
        this.out = out;
        this.noEnd = noEnd;
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

    private String token(Map<?, ?> status) {
        return ", " + status.get("type") + scopes((List<?>) status.get("scopes")) + ", generation "
                + status.get("generation") + ", fingerprint " + status.get("fingerprint") + ", expires "
                + Objects.requireNonNullElse(status.get("expiresAt"), noEnd);
    }

    private static String scopes(List<?> scopes) {
        return scopes.isEmpty()
                ? ""
                : ", scope " + scopes.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
