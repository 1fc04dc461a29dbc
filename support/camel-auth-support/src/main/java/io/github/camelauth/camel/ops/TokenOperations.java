package io.github.camelauth.camel.ops;

import io.github.camelauth.token.engine.TokenEngine;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.spi.LifecycleStrategy;
import org.apache.camel.spi.ManagementAgent;
import org.apache.camel.spi.OnCamelContextStarted;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.support.service.ServiceSupport;

/** Shows the tokens of one context wherever operators look, as far as that is there. Thread-safe. */
public final class TokenOperations extends ServiceSupport {

    private final Map<String, AccountTokens> accounts = new HashMap<>();
    private final List<Surface> surfaces = new ArrayList<>();
    private final LifecycleStrategy whenStarted;
    private final CamelContext camelContext;
    private final TokenEngine engine;
    private final Clock clock;
    private final EventNotifierBridge notifiers;
    private final Optional<Metrics> metrics;

    public TokenOperations(CamelContext camelContext, TokenEngine engine, Clock clock) {
        this.camelContext = camelContext;
        this.engine = engine;
        this.clock = clock;
        this.notifiers = new EventNotifierBridge(camelContext);
        this.metrics = Metrics.of(camelContext);
        this.whenStarted = LifecycleStrategySupport.adapt((OnCamelContextStarted) context -> open());
    }

    /**
     * Shows an account from here on, once there is something to show it on.
     *
     * @param reauthorizationDown whether a token that needs a person makes the account's health check down; once said it
     *     holds, also where another endpoint of the account does not say so
     */
    public synchronized void account(String scheme, String name, boolean reauthorizationDown) {
        AccountTokens account = accounts.computeIfAbsent(scheme + ":" + name, id -> added(scheme, name));
        if (reauthorizationDown) {
            account.downForReauthorization();
        }
    }

    private AccountTokens added(String scheme, String name) {
        AccountTokens account = new AccountTokens(engine, clock, scheme, name);
        surfaces.forEach(surface -> surface.show(account));
        return account;
    }

    /** How many events were dropped because Camel's event notifiers did not keep up. */
    public long droppedNotifications() {
        return notifiers.overflowed();
    }

    Stream<TokenReport> reports() {
        return engine.managers().stream().map(TokenReport::of);
    }

    @Override
    protected void doStart() throws Exception {
        engine.events().add(notifiers);
        metrics.ifPresent(engine.requests()::add);
        camelContext.addLifecycleStrategy(whenStarted);
        if (camelContext.isStarted()) {
            open();
        }
    }

    /** Not before the context is started: JMX is not there yet, and metrics may not be. */
    private synchronized void open() {
        if (surfaces.isEmpty()) {
            surfaces.addAll(available());
            accounts.values().forEach(account -> surfaces.forEach(surface -> surface.show(account)));
        }
    }

    private List<Surface> available() {
        List<Surface> available = new ArrayList<>();
        HealthCheckRegistry health = HealthCheckRegistry.get(camelContext);
        if (health != null) {
            available.add(new HealthSurface(health));
        }
        ManagementAgent agent = camelContext.getManagementStrategy().getManagementAgent();
        if (agent != null) {
            available.add(new JmxSurface(camelContext, agent));
        }
        metrics.ifPresent(available::add);
        return available;
    }

    @Override
    protected synchronized void doStop() {
        camelContext.getLifecycleStrategies().remove(whenStarted);
        metrics.ifPresent(engine.requests()::remove);
        engine.events().remove(notifiers);
        surfaces.forEach(Surface::close);
        surfaces.clear();
        notifiers.close();
    }
}
