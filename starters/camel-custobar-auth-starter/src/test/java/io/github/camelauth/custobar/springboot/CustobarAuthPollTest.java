package io.github.camelauth.custobar.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.CustobarSimulator;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Routes as a user writes them, in Spring Boot, against the simulator. */
final class CustobarAuthPollTest {

    private final CustobarSimulator custobar = CustobarSimulator.start();

    @AfterEach
    void stop() {
        custobar.close();
    }

    @Test
    void poll_byHookByEndpointAndByProcessor_usesOneToken() {
        Starter.runner(Starter.credential(custobar))
                .withBean(RouteBuilder.class, () -> new RouteBuilder() {
                    @Override
                    public void configure() {
                        String data = custobar.baseUrl() + custobar.retrievePath();
                        from("direct:hook").to(data + "?httpClientConfigurer=#custobarAuth");
                        from("direct:endpoint").to("custobar-auth:authenticate").to(data);
                        from("direct:processor")
                                .process("custobarAuthProcessor")
                                .to(data);
                    }
                })
                .run(context -> {
                    String rows = Starter.request(context, "direct:hook");
                    assertThat(rows).contains("{");
                    assertThat(Starter.request(context, "direct:endpoint")).isEqualTo(rows);
                    assertThat(Starter.request(context, "direct:processor")).isEqualTo(rows);
                    assertThat(custobar.tokensCreated()).isOne();
                });
    }

    @Test
    void poll_withNamedAccountByHookAlone_usesItsCredential() {
        Starter.account(Starter.runner(), "north", Starter.credential(custobar))
                .withBean(RouteBuilder.class, () -> Starter.polling(custobar, "custobarAuth-north"))
                .run(context -> {
                    assertThat(Starter.request(context, "direct:poll")).contains("{");
                    assertThat(custobar.tokensCreated()).isOne();
                });
    }

    @Test
    void redelivery_afterRejection_renewsTheNamedAccountsToken() {
        Starter.account(Starter.runner(), "north", Starter.credential(custobar))
                .withBean(RouteBuilder.class, () -> new RouteBuilder() {
                    @Override
                    public void configure() {
                        onException(Exception.class)
                                .onWhen(method("custobarAuthTokenRejected-north"))
                                .onRedeliveryRef("custobarAuthRenew-north")
                                .maximumRedeliveries(1)
                                .redeliveryDelay(0);
                        from("direct:poll")
                                .process("custobarAuthProcessor-north")
                                .to(custobar.baseUrl() + custobar.retrievePath());
                    }
                })
                .run(context -> {
                    Starter.request(context, "direct:poll");
                    custobar.revokeAllTokens();
                    assertThat(Starter.request(context, "direct:poll")).contains("{");
                    assertThat(custobar.tokensCreated()).isEqualTo(2);
                });
    }

    @Test
    void contexts_twoWithEqualOptions_shareNothing() {
        Starter.runner(Starter.credential(custobar))
                .withBean(RouteBuilder.class, () -> Starter.polling(custobar, "custobarAuth"))
                .run(first -> Starter.runner(Starter.credential(custobar))
                        .withBean(RouteBuilder.class, () -> Starter.polling(custobar, "custobarAuth"))
                        .run(second -> {
                            Starter.request(first, "direct:poll");
                            Starter.request(second, "direct:poll");
                            assertThat(custobar.tokensCreated()).isEqualTo(2);
                            assertThat(Starter.component(first)).isNotSameAs(Starter.component(second));
                        }));
    }
}
