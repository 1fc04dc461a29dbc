package io.github.camelauth.camel.ops;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;

/** One health check for each account, in the context's registry. */
final class HealthSurface implements Surface {

    private final List<HealthCheck> checks = new ArrayList<>();
    private final HealthCheckRegistry registry;

    HealthSurface(HealthCheckRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void show(AccountTokens account) {
        HealthCheck check = new AccountHealthCheck(account);
        checks.add(check);
        registry.register(check);
    }

    @Override
    public void close() {
        checks.forEach(registry::unregister);
    }
}
