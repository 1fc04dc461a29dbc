package io.github.camelauth.camel.ops;

import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.TokenKey;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/**
 * Metrics, tagged with scheme and account; principals would be too many. The only class that knows Micrometer, and loaded
 * only where that is.
 */
final class MeterSurface implements Metrics {

    /** What camel-micrometer calls its registry. */
    private static final String REGISTRY = "metricsRegistry";

    private final Set<Meter> meters = ConcurrentHashMap.newKeySet();
    private final CamelContext camelContext;
    private volatile MeterRegistry registry;

    MeterSurface(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    @Override
    public void requestEnded(TokenKey key, FailureClass failure, Duration took) {
        find().ifPresent(found -> {
            Tags tags = tags(key.scheme(), key.account());
            String outcome = failure == null ? "success" : failure.name().toLowerCase(Locale.ROOT);
            Counter requests = Counter.builder("camel.auth.token.requests")
                    .description("Requests for a token")
                    .tags(tags.and("outcome", outcome))
                    .register(found);
            Timer duration = Timer.builder("camel.auth.token.request.duration")
                    .description("How long a request for a token takes")
                    .tags(tags)
                    .register(found);
            requests.increment();
            duration.record(took);
            meters.add(requests);
            meters.add(duration);
        });
    }

    @Override
    public void show(AccountTokens account) {
        find().map(found -> Gauge.builder("camel.auth.token.expires.in", account, AccountTokens::secondsToEnd)
                        .description("Until the first token of the account ends")
                        .baseUnit("seconds")
                        .tags(tags(account.scheme(), account.name()))
                        .register(found))
                .ifPresent(meters::add);
    }

    private Tags tags(String scheme, String account) {
        return Tags.of("camelContext", camelContext.getName(), "scheme", scheme, "account", account);
    }

    /** Looked for until it is there: a request at the start may come before it. */
    private Optional<MeterRegistry> find() {
        if (registry == null) {
            Registry beans = camelContext.getRegistry();
            registry = Stream.of(
                            Optional.ofNullable(beans.lookupByNameAndType(REGISTRY, MeterRegistry.class)),
                            Optional.ofNullable(beans.findSingleByType(MeterRegistry.class)),
                            Optional.ofNullable(beans.findSingleByType(CompositeMeterRegistry.class)))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(null);
        }
        return Optional.ofNullable(registry);
    }

    @Override
    public void close() {
        meters.forEach(meter -> registry.remove(meter));
    }
}
