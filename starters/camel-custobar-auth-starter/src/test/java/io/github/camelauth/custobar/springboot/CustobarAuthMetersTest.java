package io.github.camelauth.custobar.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.CustobarSimulator;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.RequiredSearch;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The meters in the registry that the application has, as Spring Boot's actuator makes one. */
final class CustobarAuthMetersTest {

    private final CustobarSimulator custobar = CustobarSimulator.start();
    private final MeterRegistry meters = new SimpleMeterRegistry();

    @AfterEach
    void stop() {
        custobar.close();
    }

    private RequiredSearch search(String meter) {
        return meters.get(meter).tags("scheme", "custobar-auth", "account", "default");
    }

    @Test
    void meters_afterAPoll_areInTheRegistryOfTheApplication() {
        Starter.runner(Starter.credential(custobar))
                .withBean("simpleMeterRegistry", MeterRegistry.class, () -> meters)
                .withBean(RouteBuilder.class, () -> Starter.polling(custobar, "custobarAuth"))
                .run(context -> {
                    Starter.request(context, "direct:poll");
                    assertThat(search("camel.auth.token.requests")
                                    .tag("outcome", "success")
                                    .counter()
                                    .count())
                            .isOne();
                    assertThat(search("camel.auth.token.request.duration")
                                    .timer()
                                    .count())
                            .isOne();
                    assertThat(search("camel.auth.token.expires.in").gauge().value())
                            .isPositive();
                });
    }
}
