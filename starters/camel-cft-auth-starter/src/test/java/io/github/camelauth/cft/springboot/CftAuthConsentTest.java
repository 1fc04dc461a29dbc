package io.github.camelauth.cft.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.springboot.testsupport.SpringAuthorizationServer;
import io.github.camelauth.springboot.testsupport.StarterApp;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.ReauthorizationRequiredException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** OAuth against a server that is not ours and wants PKCE. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CftAuthConsentTest {

    private SpringAuthorizationServer server;

    @BeforeAll
    void start() {
        server = SpringAuthorizationServer.start(true);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private ApplicationContextRunner connecting(String... more) {
        return Starter.APP
                .account(Starter.APP.runner(), "north", more)
                .withPropertyValues(
                        north("base-url=" + server.baseUrl()),
                        north("access-key=not-a-real-application-key-not-a-real-key-A"),
                        north("client-id=" + SpringAuthorizationServer.CLIENT_ID),
                        north("client-secret=" + SpringAuthorizationServer.CLIENT_SECRET),
                        north("redirect-uri=" + SpringAuthorizationServer.REDIRECT_URI),
                        north("authorize-endpoint=" + server.baseUrl() + "/oauth2/authorize"),
                        north("token-endpoint=" + server.baseUrl() + "/oauth2/token"),
                        north("revoke-endpoint=" + server.baseUrl() + "/oauth2/revoke"))
                .withBean(RouteBuilder.class, this::routes);
    }

    private static String north(String option) {
        return Starter.APP.prefix("north") + option;
    }

    private RouteBuilder routes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                for (String operation : new String[] {"authorize", "callback", "token", "refresh", "revoke"}) {
                    from("direct:" + operation).to("cft-auth:" + operation + "?account=north");
                }
                from("direct:poll").to(server.baseUrl() + "/api/v1/farm/?httpClientConfigurer=#cftAuth-north");
            }
        };
    }

    /** As a browser would, from the route that authorizes to the one that takes it back. */
    private Message connect(ApplicationContext context) {
        Message begun = open(context, "direct:authorize", Map.of());
        URI back = server.approve(URI.create(begun.getHeader("Location", String.class)));
        String cookie = begun.getHeader("Set-Cookie", String.class).split(";")[0];
        return open(context, "direct:callback", Map.of(Exchange.HTTP_RAW_QUERY, back.getRawQuery(), "Cookie", cookie));
    }

    private static Message open(ApplicationContext context, String route, Map<String, Object> headers) {
        return context.getBean(ProducerTemplate.class)
                .request(route, exchange -> exchange.getMessage().setHeaders(new HashMap<>(headers)))
                .getMessage();
    }

    private static int status(Message answer) {
        return answer.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
    }

    private static String token(ApplicationContext context) {
        return context.getBean(ProducerTemplate.class)
                .requestBody("direct:token", null, AccessToken.class)
                .value()
                .reveal();
    }

    @Test
    void account_connected_callsRefreshesAndRevokes() {
        connecting().run(context -> {
            assertThat(status(connect(context))).isEqualTo(200);
            assertThat(StarterApp.request(context, "direct:poll")).isEqualTo("Hello ada");
            String first = token(context);
            StarterApp.request(context, "direct:refresh");
            StarterApp.request(context, "direct:refresh");
            assertThat(token(context)).isNotEqualTo(first);
            assertThat(StarterApp.request(context, "direct:poll")).isEqualTo("Hello ada");
            StarterApp.request(context, "direct:revoke");
            assertThatThrownBy(() -> StarterApp.request(context, "direct:poll"))
                    .hasStackTraceContaining(ReauthorizationRequiredException.class.getName());
        });
    }

    @Test
    void account_withItsClientInTheBody_isConnected() {
        connecting("client-authentication=body").run(context -> {
            assertThat(status(connect(context))).isEqualTo(200);
            assertThat(StarterApp.request(context, "direct:poll")).isEqualTo("Hello ada");
        });
    }

    @Test
    void account_withoutPkce_isNotConnected() {
        connecting("pkce=false")
                .run(context -> assertThat(status(connect(context))).isEqualTo(400));
    }
}
