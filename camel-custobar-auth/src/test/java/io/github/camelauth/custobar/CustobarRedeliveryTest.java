package io.github.camelauth.custobar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.simulator.CustobarSwitches;
import io.github.camelauth.simulator.Fault;
import io.github.camelauth.testsupport.TestApp;
import org.apache.camel.Exchange;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A plain route, whose rejected call Camel itself sends again, with a new token each time: in each of the DSLs. */
final class CustobarRedeliveryTest {

    private final CustobarSimulator custobar = CustobarApp.simulator().start();
    private TestApp app;

    enum Dsl {
        JAVA,
        YAML,
        XML
    }

    @AfterEach
    void stop() {
        app.close();
        custobar.close();
    }

    @ParameterizedTest
    @EnumSource(Dsl.class)
    void redelivery_afterARevocation_sendsANewToken(Dsl dsl) {
        start(dsl, custobar.retrievePath());
        app.result("direct:redelivered", String.class);
        custobar.revokeAllTokens();
        Exchange exchange = app.send("direct:redelivered");
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey("Authorization");
        assertThat(custobar.tokensCreated()).isEqualTo(2);
        assertThat(custobar.journal().to(custobar.retrievePath()))
                .extracting(call -> call.status())
                .containsExactly(200, 401, 200);
    }

    @ParameterizedTest
    @EnumSource(Dsl.class)
    void redelivery_ofACallOutOfScope_mintsOnceHoweverManyMessages(Dsl dsl) {
        custobar.switches().set(CustobarSwitches.OUT_OF_SCOPE_STATUS, 401);
        start(dsl, CustobarApp.CUSTOMERS);
        for (int message = 0; message < 5; message++) {
            Exchange exchange = app.send("direct:redelivered");
            assertThat(exchange.getException()).isInstanceOf(HttpOperationFailedException.class);
            assertThat(exchange.getMessage().getHeaders()).doesNotContainKey("Authorization");
        }
        assertThat(custobar.tokensCreated()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Dsl.class)
    void otherFailures_areNotRedelivered(Dsl dsl) {
        start(dsl, custobar.retrievePath());
        custobar.failAt(custobar.retrievePath(), Fault.status(500));
        assertThat(app.failure("direct:redelivered")).isInstanceOf(HttpOperationFailedException.class);
        assertThat(custobar.journal().to(custobar.retrievePath())).hasSize(1);
        assertThat(custobar.tokensCreated()).isOne();
    }

    private void start(Dsl dsl, String path) {
        app = CustobarApp.scoped(custobar).property("custobar.target", custobar.baseUrl() + path);
        switch (dsl) {
            case JAVA ->
                app.routes(routes -> {
                    CustobarAuthProcessor auth = CustobarAuthProcessor.of(configuration());
                    routes.from("direct:redelivered")
                            .onException(HttpOperationFailedException.class)
                            .onWhen(auth.tokenRejected())
                            .maximumRedeliveries(1)
                            .redeliveryDelay(0)
                            .onRedelivery(auth.renew())
                            .end()
                            .process(auth)
                            .to(custobar.baseUrl() + path)
                            .to("custobar-auth:clear");
                });
            case YAML -> app.routeFiles("classpath:routes/redelivery.yaml");
            case XML -> app.routeFiles("classpath:routes/redelivery.xml");
        }
        app.start();
    }

    private CustobarAuthConfiguration configuration() {
        CustobarAuthConfiguration configuration = new CustobarAuthConfiguration();
        configuration.setBaseUrl(custobar.baseUrl());
        configuration.setUsername(CustobarSimulator.DEFAULT_USERNAME);
        configuration.setPassword(CustobarSimulator.DEFAULT_PASSWORD);
        configuration.setScopes(custobar.retrievePath());
        return configuration;
    }
}
