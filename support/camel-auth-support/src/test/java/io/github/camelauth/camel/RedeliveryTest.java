package io.github.camelauth.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.camelauth.http.TestServer;
import io.github.camelauth.token.TokenRequestException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The processor, and Camel's own redelivery with the two parts that renew. */
@Timeout(60)
final class RedeliveryTest {

    private final CamelRig rig = new CamelRig();
    private final AtomicInteger calls = new AtomicInteger();
    private IntPredicate rejects = call -> false;
    private int rejection = 401;
    private final TestServer vendor = new TestServer(
            call -> TestServer.Reply.of(rejects.test(calls.incrementAndGet()) ? rejection : 200, "orders"));
    private final TestProcessor processor = TestProcessor.of(atVendor());

    private TestConfiguration atVendor() {
        TestConfiguration options = TestConfiguration.of("user");
        options.setBaseUrl(vendor.url());
        return options;
    }

    @BeforeEach
    void routes() {
        rig.component.setConfiguration(atVendor());
        rig.routes(this::configure);
    }

    private void configure(RouteBuilder routes) {
        routes.from("direct:call")
                .routeId("call")
                .onException(HttpOperationFailedException.class)
                .onWhen(processor.tokenRejected())
                .maximumRedeliveries(2)
                .redeliveryDelay(0)
                .onRedelivery(processor.renew())
                .end()
                .process(processor)
                .to(vendor.url() + "/orders")
                .to("test-auth:clear");
    }

    @AfterEach
    void stop() {
        rig.close();
        vendor.close();
    }

    private List<String> credentials() {
        return vendor.calls().stream().map(call -> call.header("Authorization")).toList();
    }

    @Test
    void processor_ofEqualOptions_sharesTheTokenWithTheEndpoint() {
        rig.send("test-auth:token");
        assertThat(rig.send("direct:call").getMessage().getBody(String.class)).isEqualTo("orders");
        assertThat(credentials()).containsExactly("Bearer token-1");
        assertThat(rig.client.requests()).isOne();
    }

    @Test
    void processor_ofBadOptions_namesTheOption() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestProcessor.of(new TestConfiguration()))
                .withMessageContaining("'username'");
    }

    @Test
    void redelivery_tokenRejected_carriesANewToken() {
        rejects = call -> call == 1;
        Exchange done = rig.send("direct:call");
        assertThat(done.getException()).isNull();
        assertThat(credentials()).containsExactly("Bearer token-1", "Bearer token-2");
        assertThat(done.getMessage().getHeaders()).doesNotContainKey("Authorization");
    }

    /** The exchange's good end is the proof, after which the next rejection may renew again. */
    @Test
    void redelivery_provenByTheExchangesEnd_renewsAgainTheNextTime() {
        rejects = call -> call == 1 || call == 3;
        rig.send("direct:call");
        rig.send("direct:call");
        assertThat(credentials())
                .containsExactly("Bearer token-1", "Bearer token-2", "Bearer token-2", "Bearer token-3");
    }

    /** A failure that the route deals with is the end of an exchange, but no proof that the new token helped. */
    @ParameterizedTest
    @ValueSource(strings = {"direct:handled", "direct:continued"})
    void redelivery_failureHandled_provesNothing(String route) {
        rejects = call -> true;
        rig.routes(this::configureHandling);
        for (int i = 0; i < 5; i++) {
            assertThat(rig.send(route).getException()).isNull();
        }
        assertThat(rig.client.requests()).isEqualTo(2);
    }

    private void configureHandling(RouteBuilder routes) {
        routes.from("direct:handled")
                .onException(HttpOperationFailedException.class)
                .onWhen(processor.tokenRejected())
                .maximumRedeliveries(1)
                .redeliveryDelay(0)
                .onRedelivery(processor.renew())
                .handled(true)
                .end()
                .process(processor)
                .to(vendor.url());
        routes.from("direct:continued")
                .onException(HttpOperationFailedException.class)
                .onWhen(processor.tokenRejected())
                .maximumRedeliveries(1)
                .redeliveryDelay(0)
                .onRedelivery(processor.renew())
                .continued(true)
                .end()
                .process(processor)
                .to(vendor.url());
    }

    @Test
    void redelivery_rejectedAgain_renewsNoMore() {
        rejects = call -> true;
        Exchange done = rig.send("direct:call");
        assertThat(done.getException(HttpOperationFailedException.class).getStatusCode())
                .isEqualTo(401);
        assertThat(credentials()).containsExactly("Bearer token-1", "Bearer token-2", "Bearer token-2");
        assertThat(done.getMessage().getHeaders()).doesNotContainKey("Authorization");
    }

    /** Camel goes on with a redelivery whatever its processor throws. */
    @Test
    void redelivery_renewalFails_sendsTheRejectedTokenNoMore() {
        rejects = call -> {
            rig.client.failWith(CamelRig.down());
            return true;
        };
        Exchange done = rig.send("direct:call");
        assertThat(done.getException()).isInstanceOf(HttpOperationFailedException.class);
        assertThat(credentials()).containsExactly("Bearer token-1", null, null);
        assertThat(rig.client.requests()).isEqualTo(2);
    }

    @Test
    void redelivery_otherFailure_isNotTheTokens() {
        rejects = call -> true;
        rejection = 403;
        rig.send("direct:call");
        assertThat(vendor.calls()).hasSize(1);
    }

    @Test
    void processor_vendorDown_failsTyped() {
        rig.client.failWith(CamelRig.down());
        assertThat(rig.send("direct:call").getException()).isInstanceOf(TokenRequestException.class);
    }

    @Test
    void processor_contextWithoutTheComponent_fails() {
        rig.camel.removeComponent("test-auth");
        assertThat(rig.send("direct:call").getException()).isNotNull();
        assertThat(vendor.calls()).isEmpty();
    }

    @Test
    void tokenRejected_withoutOurCredential_isFalse() {
        Exchange bare = rig.camel.getEndpoint("direct:call").createExchange();
        Predicate rejected = processor.tokenRejected();
        assertThat(rejected.matches(bare)).isFalse();
        bare.setProperty(Exchange.EXCEPTION_CAUGHT, failureAt(vendor.url() + "/orders?a=1"));
        assertThat(rejected.matches(bare)).isFalse();
        bare.setProperty("CamelTestAuthGeneration", 1L);
        assertThat(rejected.matches(bare)).isTrue();
        bare.setProperty(Exchange.EXCEPTION_CAUGHT, failureAt("http://other.example.com/orders"));
        assertThat(rejected.matches(bare)).isFalse();
        bare.setProperty(Exchange.EXCEPTION_CAUGHT, failureAt("no url"));
        assertThat(rejected.matches(bare)).isFalse();
    }

    private static HttpOperationFailedException failureAt(String url) {
        return new HttpOperationFailedException(url, 401, "no", null, null, "body");
    }

    @Test
    void renew_withoutCredential_doesNothing() throws Exception {
        Exchange bare = rig.camel.getEndpoint("direct:call").createExchange();
        Processor renew = processor.renew();
        renew.process(bare);
        assertThat(bare.getMessage().getHeader("Authorization")).isNull();
        assertThat(rig.client.requests()).isZero();
    }

    @Test
    void redelivery_anotherHostRejectsAfterClear_getsNoTokenAndBringsNoRenewal() {
        try (TestServer other = new TestServer(call -> TestServer.Reply.of(401, "no"))) {
            rig.routes(routes -> routes.from("direct:both")
                    .onException(HttpOperationFailedException.class)
                    .maximumRedeliveries(1)
                    .redeliveryDelay(0)
                    .onRedelivery(processor.renew())
                    .end()
                    .process(processor)
                    .to(vendor.url() + "/orders")
                    .to("test-auth:clear")
                    .to(other.url() + "/elsewhere"));
            rig.send("direct:both");
            assertThat(other.calls()).hasSize(2).allMatch(call -> call.header("Authorization") == null);
            assertThat(rig.client.requests()).isOne();
        }
    }

    @Test
    void boundBeans_inARoute_renewToo() {
        rejects = call -> call == 1;
        rig.routes(routes -> routes.from("direct:beans")
                .onException(HttpOperationFailedException.class)
                .onWhen(routes.method("testAuthTokenRejected", "matches"))
                .maximumRedeliveries(1)
                .redeliveryDelay(0)
                .onRedeliveryRef("testAuthRenew")
                .end()
                .process("testAuthProcessor")
                .to(vendor.url()));
        assertThat(rig.send("direct:beans").getException()).isNull();
        assertThat(credentials()).containsExactly("Bearer token-1", "Bearer token-2");
    }

    @Test
    void boundHook_inARoute_carriesTheCredential() {
        rig.component.getConfiguration().setAllowedHosts("127.0.0.1:" + vendor.port());
        rejects = call -> call == 1;
        rig.routes(routes -> routes.from("direct:hook").to(vendor.url() + "?httpClientConfigurer=#testAuth"));
        assertThat(rig.send("direct:hook").getException()).isNull();
        assertThat(credentials()).containsExactly("Bearer token-1", "Bearer token-2");
    }
}
