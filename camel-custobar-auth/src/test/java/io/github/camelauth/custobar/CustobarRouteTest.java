package io.github.camelauth.custobar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.CustobarSimulator;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Routes as a user writes them, in Camel Main, against the simulator. */
final class CustobarRouteTest {

    private final CustobarSimulator custobar =
            CustobarSimulator.builder().totpSecret("JBSWY3DPEHPK3PXP").start();
    private final Main main = new Main();

    @BeforeEach
    void options() {
        main.addInitialProperty("camel.component.custobar-auth.base-url", custobar.baseUrl());
        main.addInitialProperty("camel.component.custobar-auth.username", CustobarSimulator.DEFAULT_USERNAME);
        main.addInitialProperty("camel.component.custobar-auth.password", CustobarSimulator.DEFAULT_PASSWORD);
        main.addInitialProperty("camel.component.custobar-auth.secret-key", "JBSWY3DPEHPK3PXP");
        main.addInitialProperty("camel.component.custobar-auth.scopes", custobar.retrievePath());
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:processor")
                        .to("custobar-auth:authenticate")
                        .to(custobar.baseUrl() + custobar.retrievePath())
                        .to("custobar-auth:clear");
                from("direct:hook")
                        .to(custobar.baseUrl() + custobar.retrievePath() + "?httpClientConfigurer=#custobarAuth");
                from("direct:status").to("custobar-auth:status");
                from("direct:token").to("custobar-auth:token").setBody(simple("${body.value.reveal}"));
            }
        });
    }

    @AfterEach
    void stop() {
        main.stop();
        custobar.close();
    }

    @Test
    void poll_withAuthenticateAndWithHook_usesOneScopedToken() {
        main.start();
        String rows = request("direct:processor", String.class);
        assertThat(rows).contains("{");
        assertThat(request("direct:hook", String.class)).isEqualTo(rows);
        assertThat(custobar.tokensCreated()).isOne();
        assertThat(custobar.tokens().get(0).scopes().toString()).contains(custobar.retrievePath());
        assertThat(request("direct:status", Map.class).get("state")).isEqualTo("FRESH");
        assertThat(request("direct:token", String.class)).startsWith("API");
    }

    private <T> T request(String uri, Class<T> type) {
        return main.getCamelContext().createProducerTemplate().requestBody(uri, null, type);
    }
}
