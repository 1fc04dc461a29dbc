package io.github.camelauth.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.http.TestServer.Reply;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Vendors whose status does not tell that they reject the credential. */
final class HookRejectionTest {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final Reply REFUSED = new Reply(200, JSON, "{\"error\":\"token expired\"}");

    /** Says it in the body of a JSON answer, whatever the status. */
    private static final RejectionRule BY_BODY = new RejectionRule() {
        @Override
        public boolean byStatus(int status) {
            return status == 401;
        }

        @Override
        public boolean looksInside(int status, String contentType) {
            return "application/json".equals(contentType);
        }

        @Override
        public boolean byBody(int status, String start) {
            return start.contains("token expired");
        }
    };

    private final CamelContext camel = new DefaultCamelContext();
    private final HookRig rig = new HookRig();
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final TestServer vendor = new TestServer(call -> replies.remove());

    @BeforeEach
    void start() {
        rig.rejectBy(BY_BODY);
        camel.getRegistry().bind("hook", new AuthHttpClientConfigurer(() -> rig.access(vendor)));
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
        vendor.close();
        rig.close();
    }

    private Exchange call(String path, Object body, Reply... answers) {
        replies.addAll(List.of(answers));
        return camel.createProducerTemplate()
                .request(vendor.url() + path + "?httpClientConfigurer=#hook", exchange -> exchange.getMessage()
                        .setBody(body));
    }

    private List<String> credentials() {
        return vendor.calls().stream().map(call -> call.header("Authorization")).toList();
    }

    @Test
    void call_rejectedInTheBody_isReplayedOnceWithANewToken() {
        Exchange done = call("/rows", "query", REFUSED, Reply.of(200, "rows"));
        assertThat(done.getMessage().getBody(String.class)).isEqualTo("rows");
        assertThat(credentials()).containsExactly("Bearer token-1", "Bearer token-2");
    }

    @Test
    void call_rejectedAgainInTheBody_givesTheVendorsAnswerWhole() {
        Exchange done = call("/rows", "query", REFUSED, REFUSED);
        assertThat(done.getMessage().getBody(String.class)).isEqualTo(REFUSED.body());
        assertThat(vendor.calls()).hasSize(2);
    }

    @Test
    void call_longAnswer_reachesTheRouteWhole() {
        String rows = "[" + "1234567,".repeat(10_000) + "0]";
        Exchange done = call("/rows", null, new Reply(200, JSON, rows));
        assertThat(done.getMessage().getBody(String.class)).isEqualTo(rows);
        assertThat(credentials()).hasSize(1);
    }

    @Test
    void call_failureThatIsNotWorthALook_isTheVendorsAnswer() {
        Exchange done = call("/rows", null, Reply.of(500, "token expired"));
        assertThat(done.getException()).isInstanceOf(HttpOperationFailedException.class);
        assertThat(credentials()).hasSize(1);
    }

    @Test
    void call_withoutType_getsTheDefaultType_alsoWithoutABody_butNotBelowItsExceptions() {
        call("/rows", "query", Reply.of(200, ""));
        call("/rows", null, Reply.of(200, ""));
        call("/text/rows", "query", Reply.of(200, ""));
        assertThat(vendor.calls())
                .extracting(call -> call.header("Content-Type"))
                .containsExactly("application/json", "application/json", null);
    }

    @Test
    void call_withAType_keepsIt() {
        replies.add(Reply.of(200, ""));
        camel.createProducerTemplate().request(vendor.url() + "/rows?httpClientConfigurer=#hook", exchange -> {
            exchange.getMessage().setHeader("Content-Type", "text/csv");
            exchange.getMessage().setBody("a,b");
        });
        assertThat(vendor.call().header("Content-Type")).startsWith("text/csv");
    }
}
