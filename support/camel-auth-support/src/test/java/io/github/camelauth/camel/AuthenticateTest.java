package io.github.camelauth.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.camel.TestConfiguration.Place;
import io.github.camelauth.http.VendorAccess;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What authenticate puts on a message, and what clear takes off it. */
@Timeout(60)
final class AuthenticateTest {

    private final CamelRig rig = new CamelRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    private void route() {
        rig.routes(AuthenticateTest::configure);
    }

    private static void configure(RouteBuilder routes) {
        routes.from("direct:call")
                .to("test-auth:authenticate")
                .to("mock:sent")
                .to("test-auth:clear")
                .to("mock:cleared");
    }

    private Message at(String mock) {
        return rig.camel
                .getEndpoint(mock, MockEndpoint.class)
                .getExchanges()
                .get(0)
                .getMessage();
    }

    @Test
    void authenticate_clientsCredentials_areReplacedAndOtherHeadersKept() {
        route();
        rig.send(
                "direct:call",
                Map.of("authorization", "Basic client", "x-api-KEY", "client", "X-Trace", "7", "accept", "text/csv"));
        assertThat(at("mock:sent").getHeaders())
                .containsEntry("Authorization", "Bearer token-1")
                .containsEntry("X-Trace", "7")
                .containsEntry("Accept", "text/csv")
                .hasSize(3);
        assertThat(at("mock:cleared").getHeaders()).containsOnlyKeys("X-Trace", "accept");
    }

    /** A context may be told to keep header names apart by their case. */
    @Test
    void authenticate_caseSensitiveHeaders_removesEveryCase() {
        rig.camel.setCaseInsensitiveHeaders(false);
        route();
        rig.send("direct:call", Map.of("authorization", "a", "AUTHORIZATION", "b", "x-api-key", "c"));
        assertThat(at("mock:sent").getHeaders()).containsOnlyKeys("Authorization", "Accept");
    }

    @Test
    void authenticate_noAcceptHeader_setsTheDefault() {
        route();
        rig.send("direct:call");
        assertThat(at("mock:sent").getHeader("Accept")).isEqualTo("application/json");
    }

    @Test
    void authenticate_clientsQuery_losesItsCredentialParameters() {
        route();
        rig.send(
                "direct:call",
                Map.of(Exchange.HTTP_QUERY, "a=1&key=client&b=2", Exchange.HTTP_RAW_QUERY, "key=client&app=client"));
        assertThat(at("mock:sent").getHeader(Exchange.HTTP_QUERY)).isEqualTo("a=1&b=2");
        assertThat(at("mock:sent").getHeaders()).doesNotContainKey(Exchange.HTTP_RAW_QUERY);
    }

    @Test
    void authenticate_queryCarrier_appendsToTheQueryAndClearGivesItBack() {
        rig.component.getConfiguration().setCarrier(Place.query);
        route();
        rig.send("direct:call", Map.of(Exchange.HTTP_QUERY, "a=1&key=client"));
        assertThat(at("mock:sent").getHeader(Exchange.HTTP_QUERY)).isEqualTo("a=1&key=token-1");
        assertThat(at("mock:sent").getHeaders()).doesNotContainKeys(Exchange.HTTP_METHOD, "Authorization");
        assertThat(at("mock:cleared").getHeader(Exchange.HTTP_QUERY)).isEqualTo("a=1");
    }

    @Test
    void authenticate_queryCarrierWithRawQuery_appendsToTheOneThatCounts() {
        rig.component.getConfiguration().setCarrier(Place.query);
        route();
        rig.send("direct:call", Map.of(Exchange.HTTP_QUERY, "a=1", Exchange.HTTP_RAW_QUERY, "b=2"));
        assertThat(at("mock:sent").getHeader(Exchange.HTTP_RAW_QUERY)).isEqualTo("b=2&key=token-1");
        assertThat(at("mock:sent").getHeader(Exchange.HTTP_QUERY)).isEqualTo("a=1");
        assertThat(at("mock:cleared").getHeader(Exchange.HTTP_RAW_QUERY)).isEqualTo("b=2");
    }

    @Test
    void authenticate_queryCarrierWithBody_isAPost() {
        rig.component.getConfiguration().setCarrier(Place.query);
        route();
        rig.send("direct:call", exchange -> exchange.getMessage().setBody("order"));
        assertThat(at("mock:sent").getHeader(Exchange.HTTP_METHOD)).isEqualTo("POST");
        assertThat(at("mock:sent").getHeader(Exchange.HTTP_QUERY)).isEqualTo("key=token-1");
        assertThat(at("mock:cleared").getHeaders()).containsOnlyKeys("Accept");
    }

    @Test
    void authenticate_queryCarrierWithBodyAndMethod_keepsTheMethod() {
        rig.component.getConfiguration().setCarrier(Place.query);
        route();
        rig.send("direct:call", exchange -> {
            exchange.getMessage().setBody("order");
            exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "PUT");
        });
        assertThat(at("mock:sent").getHeader(Exchange.HTTP_METHOD)).isEqualTo("PUT");
        assertThat(at("mock:cleared").getHeader(Exchange.HTTP_METHOD)).isEqualTo("PUT");
    }

    @Test
    void clear_twoParametersInOneQuery_takesBothOff() {
        rig.component.getConfiguration().setCarrier(Place.twoParameters);
        route();
        rig.send("direct:call");
        assertThat(at("mock:sent").getHeader(Exchange.HTTP_QUERY)).isEqualTo("app=s3cret-app&key=token-1");
        assertThat(at("mock:cleared").getHeaders()).containsOnlyKeys("Accept");
    }

    @Test
    void authenticate_twice_putsOneCredentialOn() {
        rig.component.getConfiguration().setCarrier(Place.query);
        rig.routes(routes -> routes.from("direct:call")
                .to(
                        "test-auth:authenticate",
                        "test-auth:authenticate",
                        "mock:sent",
                        "test-auth:clear",
                        "mock:cleared"));
        rig.send("direct:call", Map.of(Exchange.HTTP_QUERY, "a=1"));
        assertThat(at("mock:sent").getHeader(Exchange.HTTP_QUERY)).isEqualTo("a=1&key=token-1");
        assertThat(at("mock:cleared").getHeader(Exchange.HTTP_QUERY)).isEqualTo("a=1");
    }

    @Test
    void clear_nothingApplied_leavesTheMessage() {
        rig.routes(routes -> routes.from("direct:call").to("test-auth:clear").to("mock:cleared"));
        rig.send("direct:call", Map.of("Authorization", "Basic mine"));
        assertThat(at("mock:cleared").getHeader("Authorization")).isEqualTo("Basic mine");
    }

    @Test
    void exchange_withCredential_showsItInNoProperty() {
        route();
        rig.send("direct:call");
        Exchange sent = rig.camel
                .getEndpoint("mock:sent", MockEndpoint.class)
                .getExchanges()
                .get(0);
        assertThat(sent.getProperties().toString()).contains("Authorization").doesNotContain("token-1", "s3cret");
        assertThat(sent.getProperty("CamelTestAuthGeneration")).isEqualTo(1L);
    }

    @Test
    void exchange_sentByATemplate_isTheCallOfTheRouteItIsIn() {
        rig.routes(routes -> {
            routes.from("direct:call").routeId("orders").to("test-auth:authenticate", "mock:sent");
            routes.from("direct:outer").routeId("outer").to("test-auth:authenticate", "mock:sent");
        });
        assertThat(callOf("direct:call")).isEqualTo("route orders");
        assertThat(callOf("direct:outer")).isEqualTo("route outer");
    }

    private String callOf(String uri) {
        CredentialOnExchange credential = new CredentialOnExchange(AuthHeaders.of("Test"));
        return credential.callOf(rig.send(uri));
    }

    @Test
    void hookAndProcessor_makeWhatACallNeedsOnce() {
        rig.camel.start();
        VendorAccess first = rig.component.lastingAccess(rig.component.getConfiguration());
        assertThat(rig.component.lastingAccess(rig.component.getConfiguration()))
                .isSameAs(first);
        assertThat(rig.component.access(rig.component.getConfiguration()).manager())
                .isSameAs(first.manager());
    }
}
