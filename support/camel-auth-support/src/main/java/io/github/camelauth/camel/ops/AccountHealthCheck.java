package io.github.camelauth.camel.ops;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Whether one account can get valid tokens. For readiness only: a restart, which failing liveness brings, cures no grant.
 */
final class AccountHealthCheck extends AbstractHealthCheck {

    private static final List<String> SHOWN =
            List.of("principal", "state", "expiresAt", "generation", "fingerprint", "nextAttemptAt", "lastError");

    private final AccountTokens account;

    AccountHealthCheck(AccountTokens account) {
        super("camel", "camel-auth:" + account.id());
        this.account = account;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        AccountSummary summary = account.summary();
        builder.detail("scheme", account.scheme());
        builder.detail("account", account.name());
        builder.detail("tokens", summary.tokens());
        builder.detail("failing", summary.failing());
        builder.detail("reauthorizationRequired", summary.needingPerson());
        summary.states()
                .forEach((state, count) ->
                        builder.detail("tokens." + state.name().toLowerCase(Locale.ROOT), count));
        summary.worst().map(TokenReport::toMap).ifPresent(facts -> show(builder, facts));
        boolean person = account.isDownForReauthorization() && summary.needingPerson() > 0;
        if (summary.outage() || person) {
            builder.message(account.id() + (summary.outage() ? " can get no valid token" : " needs a person"));
            builder.down();
        } else {
            builder.up();
        }
    }

    /** Of several tokens those facts are shown that need attention most. */
    private static void show(HealthCheckResultBuilder builder, Map<String, Object> facts) {
        SHOWN.stream().filter(name -> facts.get(name) != null).forEach(name -> builder.detail(name, facts.get(name)));
    }
}
