package io.github.camelauth.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import io.github.camelauth.testing.LogCapture;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.TokenRequestException;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The hook in real calls of camel-http. */
@Timeout(60)
final class HookTest {

    private static final String HOOK = "httpClientConfigurer=#hook";

    private final CamelContext camel = new DefaultCamelContext();
    private final HookRig rig = new HookRig();
    private final AtomicInteger rejections = new AtomicInteger();
    /** Rejects as often as it is told, then answers. */
    private final TestServer vendor = new TestServer(call -> rejections.getAndDecrement() > 0
            ? TestServer.Reply.of(401, "no".repeat(5_000))
            : TestServer.Reply.of(200, "yes"));

    @BeforeEach
    void start() {
        camel.getRegistry().bind("hook", new AuthHttpClientConfigurer(() -> rig.access(vendor)));
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
        vendor.close();
        rig.close();
    }

    private Exchange call(String uri, Map<String, Object> headers, Object body) {
        return camel.createProducerTemplate().request(uri, exchange -> {
            exchange.getMessage().setHeaders(new HashMap<>(headers));
            exchange.getMessage().setBody(body);
        });
    }

    private Exchange call(Object body) {
        return call(vendor.url() + "/orders?" + HOOK, Map.of(), body);
    }

    private static int failedStatus(Exchange exchange) {
        return exchange.getException(HttpOperationFailedException.class).getStatusCode();
    }

    private List<String> credentials() {
        return vendor.calls().stream().map(call -> call.header("Authorization")).toList();
    }

    @Test
    void call_toTheVendor_carriesTheCredentialWhichIsNeverOnTheExchange() {
        Exchange done = call(
                vendor.url() + "/orders?a=1&" + HOOK,
                Map.of("authorization", "Basic client", "X-API-key", "client", "CamelHttpQuery", "key=client&b=2"),
                null);
        assertThat(done.getMessage().getBody(String.class)).isEqualTo("yes");
        TestServer.Call call = vendor.call();
        assertThat(call.headers().get("Authorization")).containsExactly("Bearer token-1");
        assertThat(call.headers()).doesNotContainKey("X-Api-Key").containsKey("X-Client");
        assertThat(call.uri()).isEqualTo("/orders?b=2");
        assertThat(done.getMessage().getHeaders().values().toString()).doesNotContain("token-1");
        assertThat(done.getAllProperties().toString()).doesNotContain("token-1");
    }

    @Test
    void call_rejected_isReplayedOnceWithANewToken() {
        rejections.set(1);
        Exchange done = call("body");
        assertThat(done.getMessage().getBody(String.class)).isEqualTo("yes");
        assertThat(credentials()).containsExactly("Bearer token-1", "Bearer token-2");
        assertThat(vendor.calls())
                .allMatch(call -> call.body().equals("body") && call.uri().equals("/orders"));
        assertThat(rig.requests()).isEqualTo(2);
    }

    @Test
    void call_rejectedTwice_isTheVendorsAnswerAndRenewsNoMore() {
        rejections.set(100);
        assertThat(failedStatus(call("body"))).isEqualTo(401);
        assertThat(vendor.calls()).hasSize(2);
        assertThat(failedStatus(call("body"))).isEqualTo(401);
        assertThat(vendor.calls()).hasSize(3);
        assertThat(rig.requests()).isEqualTo(2);
        rejections.set(0);
        assertThat(call("body").getException()).isNull();
        assertThat(credentials()).endsWith("Bearer token-2");
    }

    @Test
    void call_forbidden_isNoRejection() {
        try (TestServer strict = new TestServer(call -> TestServer.Reply.of(403, ""))) {
            camel.getRegistry().bind("strict", new AuthHttpClientConfigurer(() -> rig.access(strict)));
            Exchange done = call(strict.url() + "?httpClientConfigurer=#strict", Map.of(), null);
            assertThat(failedStatus(done)).isEqualTo(403);
            assertThat(strict.calls()).hasSize(1);
            assertThat(rig.requests()).isOne();
        }
    }

    @Test
    void call_streamedBody_isNotReplayedButTheTokenIsDropped() {
        rejections.set(1);
        assertThat(failedStatus(call(new ByteArrayInputStream(new byte[] {'a'}))))
                .isEqualTo(401);
        assertThat(vendor.calls()).hasSize(1);
        assertThat(call("body").getException()).isNull();
        assertThat(credentials()).containsExactly("Bearer token-1", "Bearer token-2");
    }

    @Test
    void call_renewalFails_givesTheRouteATypedFailureAndFreesTheConnection() {
        String uri = vendor.url() + "/orders?connectionsPerRoute=1&maxTotalConnections=1&connectionRequestTimeout=3000&"
                + HOOK;
        assertThat(call(uri, Map.of(), "body").getException()).isNull();
        rejections.set(1);
        rig.failWith(new TokenRequestException("down", 503, null, FailureClass.TRANSIENT, null, null));
        Exchange failed = call(uri, Map.of(), "body");
        assertThat(failed.getException())
                .isInstanceOf(TokenRequestException.class)
                .hasMessage("down");
        rig.failWith(null);
        rig.manager().refresh().join();
        assertThat(call(uri, Map.of(), "body").getException()).isNull();
    }

    @Test
    void call_newerTokenThere_replaysWithoutRenewal() {
        try (TestServer picky = new TestServer(call -> {
            if (call.header("Authorization").endsWith("token-1")) {
                rig.manager().refresh().join();
                return TestServer.Reply.of(401, "");
            }
            return TestServer.Reply.of(200, "");
        })) {
            camel.getRegistry().bind("picky", new AuthHttpClientConfigurer(() -> rig.access(picky)));
            Exchange done = call(picky.url() + "?httpClientConfigurer=#picky", Map.of(), null);
            assertThat(done.getException()).isNull();
            assertThat(rig.requests()).isEqualTo(2);
        }
    }

    @Test
    void calls_fiftyRejectedAtOnce_bringOneRenewal() {
        try (TestServer expired = new TestServer(
                call -> TestServer.Reply.of(call.header("Authorization").endsWith("token-1") ? 401 : 200, ""))) {
            camel.getRegistry().bind("expired", new AuthHttpClientConfigurer(() -> rig.access(expired)));
            rig.manager().await();
            List<Exchange> done = IntStream.range(0, 50)
                    .mapToObj(i -> camel.createProducerTemplate()
                            .asyncSend(
                                    expired.url() + "/" + i + "?connectionsPerRoute=50&httpClientConfigurer=#expired",
                                    exchange -> {}))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(done).allMatch(exchange -> exchange.getException() == null);
            assertThat(rig.requests()).isEqualTo(2);
            assertThat(expired.calls()).hasSizeLessThanOrEqualTo(100);
        }
    }

    @Test
    void call_hookOnTheWholeComponent_leavesOtherHostsAlone() {
        camel.getComponent("http", HttpComponent.class)
                .setHttpClientConfigurer(
                        camel.getRegistry().lookupByNameAndType("hook", AuthHttpClientConfigurer.class));
        try (TestServer other = new TestServer(call -> TestServer.Reply.of(200, ""))) {
            Map<String, Object> client = Map.of("Authorization", "Basic client", "X-Api-Key", "client");
            call(other.url() + "/a?key=client", client, null);
            call(vendor.url() + "/b", client, null);
            assertThat(other.call().header("Authorization")).isEqualTo("Basic client");
            assertThat(other.call().header("X-Api-Key")).isEqualTo("client");
            assertThat(other.call().uri()).isEqualTo("/a?key=client");
            assertThat(credentials()).containsExactly("Bearer token-1");
        }
    }

    @Test
    void call_sentElsewhereByHeaderOrRedirect_carriesNoCredential() {
        try (TestServer foreign = new TestServer(call -> TestServer.Reply.of(200, ""));
                TestServer redirecting = new TestServer(
                        call -> new TestServer.Reply(307, Map.of("Location", foreign.url() + "/stolen"), ""))) {
            call(vendor.url() + "/a?" + HOOK, Map.of(Exchange.HTTP_URI, foreign.url()), null);
            camel.getRegistry().bind("redirecting", new AuthHttpClientConfigurer(() -> rig.access(redirecting)));
            call(redirecting.url() + "/a?followRedirects=true&httpClientConfigurer=#redirecting", Map.of(), null);
            assertThat(redirecting.calls()).allMatch(call -> call.header("Authorization") != null);
            assertThat(foreign.calls()).hasSize(2).allMatch(call -> !call.headers()
                    .containsKey("Authorization"));
            assertThat(vendor.calls()).isEmpty();
        }
    }

    @Test
    void hook_ofAccountThatIsNotConfigured_refusesNamingWhatIsMissing() {
        camel.getRegistry().bind("bare", new AuthHttpClientConfigurer(() -> {
            throw new IllegalArgumentException("Option 'password' is missing");
        }));
        Throwable refused = catchThrowable(() -> camel.getEndpoint(vendor.url() + "/a?httpClientConfigurer=#bare")
                .createProducer()
                .start());
        assertThat(refused).hasStackTraceContaining("Option 'password' is missing");
        assertThat(vendor.calls()).isEmpty();
    }

    @Test
    void hook_hostThatIsNotAllowed_saysOnceThatItGetsNoCredential() {
        try (TestServer foreign = new TestServer(call -> TestServer.Reply.of(200, ""));
                LogCapture log = new LogCapture()) {
            call(foreign.url() + "/a?" + HOOK, Map.of(), null);
            call(foreign.url() + "/b?" + HOOK, Map.of(), null);
            assertThat(foreign.calls()).hasSize(2).allMatch(call -> call.header("Authorization") == null);
            assertThat(log.at(Level.INFO))
                    .filteredOn(line -> line.contains(foreign.url()))
                    .hasSizeBetween(1, 2)
                    .allMatch(line -> line.contains("go without a credential"));
        }
    }
}
