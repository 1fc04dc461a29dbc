package io.github.camelauth.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.camelauth.token.InvalidCredentialException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.search.RequiredSearch;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The metrics of each account. */
@Timeout(60)
final class MetricsTest {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final CamelRig rig = new CamelRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    private void bind(String name, MeterRegistry registry) {
        rig.camel.getRegistry().bind(name, MeterRegistry.class, registry);
    }

    private RequiredSearch search(String meter) {
        return meters.get(meter).tags("scheme", "test-auth", "account", "default");
    }

    private double requests(String outcome) {
        return search("camel.auth.token.requests")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    @Test
    void requests_areCountedByOutcome_andTimed() {
        bind("meters", meters);
        rig.component.getConfiguration().setAcquireOnStart(true);
        rig.camel.start();
        rig.send("test-auth:token");
        rig.send("test-auth:refresh");
        rig.client.failWith(CamelRig.down());
        rig.send("test-auth:refresh");
        rig.client.failWith(new InvalidCredentialException("Wrong password."));
        rig.send("test-auth:refresh");
        assertThat(requests("success")).isEqualTo(2);
        assertThat(requests("transient")).isEqualTo(1);
        assertThat(requests("terminal")).isEqualTo(1);
        assertThat(search("camel.auth.token.request.duration").timer().count()).isEqualTo(4);
    }

    @Test
    void expiresIn_isTheTimeToTheFirstEnd() {
        Instant now = Instant.parse("2030-01-01T00:00:00Z");
        rig.camel.getRegistry().bind(AuthContext.CLOCK, Clock.fixed(now, ZoneOffset.UTC));
        bind("meters", meters);
        rig.camel.start();
        assertThat(search("camel.auth.token.expires.in").gauge().value()).isNaN();
        rig.send("test-auth:token?username=endless");
        assertThat(search("camel.auth.token.expires.in").gauge().value()).isNaN();
        rig.client.lifetime(Duration.ofHours(2));
        rig.send("test-auth:token?username=other");
        rig.client.lifetime(Duration.ofHours(1));
        rig.send("test-auth:token");
        assertThat(search("camel.auth.token.expires.in").gauge().value()).isCloseTo(3_600, within(60d));
    }

    @Test
    void meters_ofAContext_endWithIt_andAreItsOwn() {
        bind("meters", meters);
        rig.camel.start();
        rig.send("test-auth:token");
        assertThat(search("camel.auth.token.requests")
                        .tag("camelContext", rig.camel.getName())
                        .counter())
                .isNotNull();
        rig.camel.stop();
        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void registry_ofSeveral_isCamelsOwnOrTheCompositeOfThem() {
        bind("one", new SimpleMeterRegistry());
        bind("two", new SimpleMeterRegistry());
        rig.camel.start();
        assertThat(rig.send("test-auth:token").getException()).isNull();
        CompositeMeterRegistry composite = new CompositeMeterRegistry();
        composite.add(meters);
        bind("all", composite);
        rig.send("test-auth:refresh");
        assertThat(requests("success")).isEqualTo(1);
        rig.restart();
        bind("metricsRegistry", new SimpleMeterRegistry());
        rig.send("test-auth:token");
        assertThat(meters.getMeters()).isEmpty();
    }
}
