package io.github.camelauth.camel.ops;

import io.github.camelauth.token.TokenState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

/** Dev console {@code auth-tokens}: where each token of the context stands. Camel makes it by its service file. */
@DevConsole(name = "auth-tokens", displayName = "Auth Tokens", description = AuthTokensConsole.DESCRIPTION)
public final class AuthTokensConsole extends AbstractDevConsole {

    /** Option: how many tokens are listed at most, those first that need attention. */
    public static final String LIMIT = "limit";

    static final String DESCRIPTION = "Where the tokens of Camel Vendor Auth stand";
    private static final int DEFAULT_LIMIT = 100;

    public AuthTokensConsole() {
        super("camel", "auth-tokens", "Auth Tokens", DESCRIPTION);
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        List<TokenReport> reports = reports();
        StringBuilder text = new StringBuilder("Tokens: " + reports.size());
        counts(reports)
                .forEach((state, count) ->
                        text.append(", ").append(state).append(": ").append(count));
        text.append("\nDropped notifications: ").append(dropped()).append('\n');
        reports.stream().limit(limit(options)).map(AuthTokensConsole::line).forEach(text::append);
        return text.toString();
    }

    private static String line(TokenReport report) {
        StringBuilder line = new StringBuilder("\n    " + report.status().key());
        report.toMap().forEach((name, value) -> {
            if (value != null && !List.of("scheme", "account", "principal").contains(name)) {
                line.append("  ").append(name).append('=').append(value);
            }
        });
        return line.toString();
    }

    @Override
    protected Map<String, Object> doCallJson(Map<String, Object> options) {
        List<TokenReport> reports = reports();
        JsonObject states = new JsonObject();
        counts(reports).forEach((state, count) -> states.put(state.name(), count));
        JsonArray tokens = new JsonArray();
        reports.stream()
                .limit(limit(options))
                .map(TokenReport::toMap)
                .map(JsonObject::new)
                .forEach(tokens::add);
        JsonObject root = new JsonObject();
        root.put("total", reports.size());
        root.put("states", states);
        root.put("droppedNotifications", dropped());
        root.put("tokens", tokens);
        return root;
    }

    /** A context that never used an account has no tokens. */
    private List<TokenReport> reports() {
        return operations().stream()
                .flatMap(TokenOperations::reports)
                .sorted(TokenReport.WORST_FIRST)
                .toList();
    }

    private long dropped() {
        return operations().map(TokenOperations::droppedNotifications).orElse(0L);
    }

    private Optional<TokenOperations> operations() {
        return Optional.ofNullable(getCamelContext().hasService(OperatedTokens.class))
                .map(OperatedTokens::operations);
    }

    private static Map<TokenState, Integer> counts(List<TokenReport> reports) {
        return AccountSummary.of(reports.stream()).states();
    }

    /** Comes from a URL; what is no number there is not worth a failure. */
    private static int limit(Map<String, Object> options) {
        String given = String.valueOf(options.get(LIMIT));
        return given.matches("\\d{1,9}") ? Integer.parseInt(given) : DEFAULT_LIMIT;
    }
}
