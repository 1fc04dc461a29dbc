package io.github.camelauth.custobar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelauth.event.TokenEvent;
import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.testsupport.TestApp;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several accounts in one application. */
final class CustobarAccountsTest {

    private static final String NORTH = "north@example.com";
    private static final String SOUTH = "south@example.com";

    private final CustobarSimulator custobar = CustobarApp.simulator()
            .otherUser(NORTH, "pole star")
            .otherUser(SOUTH, "southern cross")
            .start();
    private final List<Exchange> northern = new CopyOnWriteArrayList<>();
    private final TestApp app = new TestApp("custobar-auth")
            .clock(custobar.clock())
            .options(
                    "accounts.north.baseUrl",
                    custobar.baseUrl(),
                    "accounts.north.username",
                    NORTH,
                    "accounts.north.password",
                    "pole star")
            .bean("south", south())
            .routes(routes -> {
                String customers = custobar.baseUrl() + CustobarApp.CUSTOMERS;
                routes.from("direct:north").to(customers + "?httpClientConfigurer=#custobarAuth-north");
                routes.from("direct:northAgain")
                        .to("custobar-auth:authenticate?account=north")
                        .to(customers)
                        .to("custobar-auth:clear");
                routes.from("direct:south").to("custobar-auth:token?account=south");
                routes.from("direct:status").to("custobar-auth:status?account=south");
                routes.from("direct:scoped").to("custobar-auth:token?account=north&scopes=/api/sales/");
                routes.from("custobar-auth:events?account=north&types=acquired,revoked")
                        .process(exchange -> northern.add(exchange.copy()));
            })
            .collectEvents();

    private CustobarAuthConfiguration south() {
        CustobarAuthConfiguration configuration = new CustobarAuthConfiguration();
        configuration.setBaseUrl(custobar.baseUrl());
        configuration.setUsername(SOUTH);
        configuration.setPassword("southern cross");
        return configuration;
    }

    @AfterEach
    void stop() {
        app.close();
        custobar.close();
    }

    @Test
    void account_ofTheProperties_isUsedByHookAndEndpointAlike() {
        app.start();
        app.result("direct:north", String.class);
        app.result("direct:northAgain", String.class);
        assertThat(custobar.tokens()).singleElement().satisfies(token -> assertThat(token.ownerId())
                .isEqualTo("users/3"));
    }

    @Test
    void account_ofABean_isFoundByItsName() {
        app.start();
        app.result("direct:south", Object.class);
        assertThat(custobar.tokens()).singleElement().satisfies(token -> assertThat(token.ownerId())
                .isEqualTo("users/4"));
        assertThat(app.status()).containsEntry("account", "south").containsEntry("state", "FRESH");
    }

    @Test
    void account_withOtherOptionsInAUri_hasAnotherToken() {
        app.start();
        app.result("direct:north", String.class);
        app.result("direct:scoped", Object.class);
        assertThat(custobar.tokens()).hasSize(2);
        assertThat(custobar.tokens().get(1).scopes()).hasToString("[/api/sales/]");
    }

    @Test
    void events_ofOneAccount_areThatAccountsOnly() {
        app.start();
        app.result("direct:south", Object.class);
        app.result("direct:north", String.class);
        await().until(() -> app.events().size() == 2 && northern.size() == 1);
        assertThat(app.events()).extracting(TokenEvent::account).containsExactlyInAnyOrder("south", "north");
        assertThat(northern.get(0).getMessage().getHeaders())
                .containsEntry(CustobarAuthConstants.EVENT_TYPE, "acquired")
                .containsEntry(CustobarAuthConstants.ACCOUNT, "north")
                .doesNotContainKey(CustobarAuthConstants.PRINCIPAL);
    }
}
