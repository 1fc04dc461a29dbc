package io.github.camelauth.checkfront.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.springboot.testsupport.SpringAuthorizationServer;
import io.github.camelauth.token.AccessToken;
import java.net.URI;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The whole of OAuth 2 against a server that nobody of this project wrote. */
final class CheckfrontAuthIndependentServerTest {

    private final SpringAuthorizationServer server = SpringAuthorizationServer.start(false);

    @AfterEach
    void stop() {
        server.close();
    }

    private ApplicationContextRunner runner() {
        return Starter.APP
                .runner(
                        "base-url=" + server.baseUrl(),
                        "authorize-endpoint=" + server.baseUrl() + "/oauth2/authorize",
                        "token-endpoint=" + server.baseUrl() + "/oauth2/token",
                        "consumer-key=" + SpringAuthorizationServer.CLIENT_ID,
                        "consumer-secret=" + SpringAuthorizationServer.CLIENT_SECRET,
                        "redirect-uri=" + SpringAuthorizationServer.REDIRECT_URI)
                .withBean(RouteBuilder.class, () -> new RouteBuilder() {
                    @Override
                    public void configure() {
                        for (String operation : new String[] {"authorize", "callback", "token", "refresh", "status"}) {
                            from("direct:" + operation).to("checkfront-auth:" + operation);
                        }
                        from("direct:poll")
                                .to(server.baseUrl() + "/api/3.0/account?httpClientConfigurer=#checkfrontAuth");
                    }
                });
    }

    @Test
    void account_isConnectedUsedRefreshedAndReconnected() {
        runner().run(context -> {
            ProducerTemplate routes = context.getBean(ProducerTemplate.class);
            assertThat(connect(routes)).isEqualTo(200);
            assertThat(poll(routes)).contains("ada");
            String first = token(routes);
            for (int refresh = 0; refresh < 5; refresh++) {
                routes.requestBody("direct:refresh", (Object) null);
                assertThat(poll(routes)).contains("ada");
            }
            assertThat(token(routes)).isNotEqualTo(first);

            server.endGrant(token(routes));
            assertThatThrownBy(() -> poll(routes)).hasStackTraceContaining("invalid_grant");
            assertThat(state(routes)).isEqualTo("REAUTHORIZATION_REQUIRED");

            assertThat(connect(routes)).isEqualTo(200);
            assertThat(poll(routes)).contains("ada");
            assertThat(state(routes)).isEqualTo("FRESH");
        });
    }

    private static String poll(ProducerTemplate routes) {
        return routes.requestBody("direct:poll", null, String.class);
    }

    private static String token(ProducerTemplate routes) {
        return routes.requestBody("direct:token", null, AccessToken.class)
                .value()
                .reveal();
    }

    private static Object state(ProducerTemplate routes) {
        return routes.requestBody("direct:status", null, Map.class).get("state");
    }

    private int connect(ProducerTemplate routes) {
        Message begun = routes.request("direct:authorize", exchange -> {}).getMessage();
        String cookie = begun.getHeader("Set-Cookie", String.class).split(";")[0];
        URI wayBack = server.approve(URI.create(begun.getHeader("Location", String.class)));
        assertThat(wayBack.toString()).startsWith(SpringAuthorizationServer.REDIRECT_URI + "?");
        Exchange done = routes.request("direct:callback", exchange -> {
            exchange.getMessage().setHeader("Cookie", cookie);
            exchange.getMessage().setHeader(Exchange.HTTP_RAW_QUERY, wayBack.getRawQuery());
        });
        return done.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
    }
}
