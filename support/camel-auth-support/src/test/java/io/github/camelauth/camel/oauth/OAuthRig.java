package io.github.camelauth.camel.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.http.TestServer;
import io.github.camelauth.http.TestServer.Reply;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.engine.FaultyTokenStore;
import io.github.camelauth.token.store.InMemoryTokenStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** A context with the OAuth test vendor, its token endpoint, and browsers that go to and fro between them. */
final class OAuthRig implements AutoCloseable {

    static final String CALLBACK = "https://us.example.com/callback";

    final FaultyTokenStore store;
    final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    final TestServer vendor = new TestServer(call -> answer());
    DefaultCamelContext camel;
    TestOAuthComponent component;
    volatile CountDownLatch gate = new CountDownLatch(0);

    private final AtomicInteger issued = new AtomicInteger();
    private volatile Instant now = Instant.now();
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    OAuthRig() {
        store = new FaultyTokenStore(new InMemoryTokenStore(clock));
        begin();
    }

    private void begin() {
        camel = new DefaultCamelContext();
        component = new TestOAuthComponent();
        component.getConfiguration().setBaseUrl(vendor.url());
        component.getConfiguration().setRedirectUri(CALLBACK);
        camel.getRegistry().bind(AuthContext.CLOCK, clock);
        camel.getRegistry().bind("store", store);
        camel.addComponent("oauthtest-auth", component);
    }

    TestOAuthConfiguration options() {
        return component.getConfiguration();
    }

    OAuthRig start() {
        camel.start();
        return this;
    }

    /** Another process, over the same store. */
    OAuthRig restart() {
        camel.stop();
        begin();
        return start();
    }

    void advance(Duration by) {
        now = now.plus(by);
    }

    private Reply answer() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Reply scripted = replies.poll();
        return scripted != null ? scripted : pair(issued.incrementAndGet());
    }

    private static Reply pair(int number) {
        return Reply.of(
                200,
                "{\"access_token\":\"access-" + number + "\",\"expires_in\":3600,\"refresh_token\":\"refresh-" + number
                        + "\"}");
    }

    Exchange send(String uri, Map<String, Object> headers) {
        try (ProducerTemplate template = camel.createProducerTemplate()) {
            return template.request(uri, exchange -> {
                exchange.getMessage().setHeaders(new HashMap<>(headers));
                exchange.getMessage().setBody("<b>request</b>");
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A browser that was sent to the consent page. */
    record Browser(String url, String cookie) {

        static Browser of(Message answer) {
            assertThat(answer.getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(302);
            return new Browser(
                    answer.getHeader("Location", String.class), answer.getHeader("Set-Cookie", String.class));
        }

        String parameter(String name) {
            String rest = url.substring(url.indexOf(name + "=") + name.length() + 1);
            return rest.contains("&") ? rest.substring(0, rest.indexOf('&')) : rest;
        }

        String state() {
            return parameter("state");
        }

        /** What it sends back of the cookie. */
        String sent() {
            return cookie.substring(0, cookie.indexOf(';'));
        }
    }

    Browser authorize() {
        return authorize("oauthtest-auth:authorize", Map.of());
    }

    Browser authorize(String uri, Map<String, Object> headers) {
        Exchange done = send(uri, headers);
        if (done.getException() != null) {
            throw new AssertionError(done.getException());
        }
        return Browser.of(done.getMessage());
    }

    /** The vendor sends the browser back with a code. */
    Message back(Browser browser) {
        return back("code=c-1&state=" + browser.state(), browser.sent());
    }

    Message back(String query, Object cookie) {
        return back("oauthtest-auth:callback", query, cookie);
    }

    Message back(String uri, String query, Object cookie) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(Exchange.HTTP_RAW_QUERY, query);
        headers.put("X-Request", "<b>header</b>");
        if (cookie != null) {
            headers.put("Cookie", cookie);
        }
        Exchange done = send(uri, headers);
        if (done.getException() != null) {
            throw new AssertionError(done.getException());
        }
        return done.getMessage();
    }

    /** The token that routes get, as its text. */
    String token() {
        return token("oauthtest-auth:token", Map.of());
    }

    String token(String uri, Map<String, Object> headers) {
        Exchange done = send(uri, headers);
        if (done.getException() instanceof RuntimeException failure) {
            throw failure;
        }
        return done.getMessage().getBody(AccessToken.class).value().reveal();
    }

    @Override
    public void close() {
        gate.countDown();
        camel.stop();
        vendor.close();
    }
}
