package io.github.camelauth.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.TokenRequestException;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class VendorHttpClientTest {

    private static final VendorRequest REQUEST = VendorRequest.of(
                    "The token request for test-auth:default", "POST", "/t")
            .header("Authorization", "Bearer s3cret")
            .body("application/json", "{\"password\":\"s3cret\"}");

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private final VendorHttpClient client = client(Duration.ofSeconds(2));

    private VendorHttpClient client(Duration responseTimeout) {
        HttpSettings settings =
                new HttpSettings(Duration.ofSeconds(1), responseTimeout, null, null, 0, null, null, List.of());
        return new VendorHttpClient(settings, Clock.systemUTC(), timer);
    }

    @AfterEach
    void close() throws IOException {
        end.countDown();
        client.close();
        timer.shutdownNow();
    }

    private TokenRequestException failure(Origin origin) {
        TokenRequestException failure =
                catchThrowableOfType(TokenRequestException.class, () -> client.execute(origin, REQUEST));
        assertThat(failure)
                .hasMessageStartingWith("The token request for test-auth:default")
                .hasNoSuppressedExceptions();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(String.valueOf(cause)).doesNotContain("s3cret");
        }
        return failure;
    }

    @Test
    void execute_call_isSentAsItIs() {
        try (TestServer server = new TestServer(call ->
                new TestServer.Reply(429, Map.of("Retry-After", "7", "Content-Type", "text/plain"), "slow down"))) {
            VendorResponse answer = client.execute(Origin.parse("baseUrl", server.url()), REQUEST);
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.body()).isEqualTo("slow down");
            assertThat(answer.contentType()).isEqualTo("text/plain");
            assertThat(answer.complete()).isTrue();
            assertThat(answer.retryAfter()).isEqualTo(Duration.ofSeconds(7));
            TestServer.Call call = server.call();
            assertThat(call.method()).isEqualTo("POST");
            assertThat(call.uri()).isEqualTo("/t");
            assertThat(call.header("Authorization")).isEqualTo("Bearer s3cret");
            assertThat(call.header("Accept")).isEqualTo("application/json");
            assertThat(call.header("Content-Type")).isEqualTo("application/json; charset=UTF-8");
            assertThat(call.body()).isEqualTo("{\"password\":\"s3cret\"}");
        }
    }

    @Test
    void execute_requestThatSaysWhatItAccepts_isSentWithThat() {
        try (TestServer server = new TestServer(call -> TestServer.Reply.of(204, ""))) {
            VendorRequest request =
                    VendorRequest.of("The login page", "GET", "/login/").header("Accept", "text/html");
            client.execute(Origin.parse("baseUrl", server.url()), request);
            assertThat(server.call().header("Accept")).isEqualTo("text/html");
        }
    }

    @Test
    void execute_answerWithoutBody_isEmpty() {
        try (TestServer server = new TestServer(call -> TestServer.Reply.of(204, ""))) {
            VendorResponse answer = client.execute(
                    Origin.parse("baseUrl", server.url()), VendorRequest.of("The revocation", "DELETE", "/t/7"));
            assertThat(answer).isEqualTo(new VendorResponse(204, null, "", true, null));
            assertThat(server.call().body()).isEmpty();
        }
    }

    @Test
    void execute_redirectCookieAndChallenge_areNotFollowedKeptOrAnswered() {
        try (TestServer server = new TestServer(call -> new TestServer.Reply(
                call.uri().equals("/t") ? 302 : 401,
                Map.of("Location", "/login", "Set-Cookie", "a=b", "WWW-Authenticate", "Basic realm=x"),
                ""))) {
            Origin origin = Origin.parse("baseUrl", server.url());
            VendorResponse redirect = client.execute(origin, REQUEST);
            assertThat(redirect.status()).isEqualTo(302);
            assertThat(redirect.redirect()).isTrue();
            assertThat(redirect.location()).isEqualTo("/login");
            assertThat(redirect.cookies()).containsExactly("a=b");
            assertThat(client.execute(origin, VendorRequest.of("x", "GET", "/x"))
                            .status())
                    .isEqualTo(401);
            assertThat(server.calls()).hasSize(2).noneMatch(call -> call.headers()
                    .containsKey("Cookie"));
        }
    }

    @Test
    void execute_connectionRefused_isTransient() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        TokenRequestException failure = failure(Origin.of("http", "127.0.0.1", port));
        assertThat(failure.failureClass()).isEqualTo(FailureClass.TRANSIENT);
        assertThat(failure).hasMessageContaining("could not be sent").hasMessageContaining("'baseUrl'");
        assertThat(failure.status()).isZero();
    }

    @Test
    void execute_resetAfterSend_isAmbiguousAndNotRepeated() throws IOException {
        try (RawServer server = new RawServer(RawServer::reset)) {
            TokenRequestException failure = failure(server.origin());
            assertThat(failure.failureClass()).isEqualTo(FailureClass.AMBIGUOUS);
            assertThat(failure).hasMessageContaining("is not known");
            assertThat(server.heads()).hasSize(1);
        }
    }

    /** HttpClient itself would try a GET or a 503 again. */
    @Test
    void execute_resetOrUnavailable_isNeverRepeated() throws IOException {
        VendorRequest get = VendorRequest.of("The request", "GET", "/");
        try (RawServer server = new RawServer(RawServer::reset);
                TestServer busy = new TestServer(call -> new TestServer.Reply(503, Map.of("Retry-After", "0"), ""))) {
            catchThrowableOfType(TokenRequestException.class, () -> client.execute(server.origin(), get));
            assertThat(server.heads()).hasSize(1);
            assertThat(client.execute(Origin.parse("baseUrl", busy.url()), get).status())
                    .isEqualTo(503);
            assertThat(busy.calls()).hasSize(1);
        }
    }

    @Test
    void execute_silence_isAmbiguous() throws IOException {
        try (RawServer server = new RawServer(socket -> waitForEnd());
                VendorHttpClient impatient = client(Duration.ofMillis(200))) {
            TokenRequestException failure = catchThrowableOfType(
                    TokenRequestException.class, () -> impatient.execute(server.origin(), REQUEST));
            assertThat(failure.failureClass()).isEqualTo(FailureClass.AMBIGUOUS);
        }
    }

    @Test
    void execute_slowDrip_endsAtTheCap() throws IOException {
        try (RawServer server = new RawServer(socket -> {
                    RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n");
                    while (!waitForEnd(Duration.ofMillis(50))) {
                        RawServer.write(socket, "x");
                    }
                });
                VendorHttpClient impatient = client(Duration.ofMillis(500))) {
            long start = System.nanoTime();
            VendorResponse answer = impatient.execute(server.origin(), REQUEST);
            assertThat(answer.complete()).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void execute_endlessBody_isCutAtOnce() throws IOException {
        AtomicInteger kilobytes = new AtomicInteger();
        try (RawServer server = new RawServer(socket -> {
                    RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 9000000000\r\n\r\n");
                    while (!waitForEnd(Duration.ZERO)) {
                        RawServer.write(socket, "x".repeat(1000));
                        kilobytes.incrementAndGet();
                    }
                });
                VendorHttpClient patient = client(Duration.ofSeconds(40))) {
            VendorResponse answer = patient.execute(server.origin(), REQUEST);
            assertThat(answer.complete()).isFalse();
            assertThat(answer.body().length()).isEqualTo(VendorHttpClient.LARGEST_ANSWER + 1);
            assertThat(kilobytes).hasValueLessThan(50_000);
        }
    }

    @Test
    void execute_brokenOffBody_isIncomplete() throws IOException {
        try (RawServer server = new RawServer(
                socket -> RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"tok"))) {
            VendorResponse answer = client.execute(server.origin(), REQUEST);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.complete()).isFalse();
        }
    }

    @Test
    void execute_notHttp_isAmbiguous() throws IOException {
        try (RawServer server = new RawServer(socket -> RawServer.write(socket, "SSH-2.0-s3cret\r\n\r\n"))) {
            assertThat(catchThrowableOfType(TokenRequestException.class, () -> client.execute(server.origin(), REQUEST))
                            .failureClass())
                    .isEqualTo(FailureClass.AMBIGUOUS);
        }
    }

    private void waitForEnd() {
        waitForEnd(Duration.ofSeconds(30));
    }

    private boolean waitForEnd(Duration time) {
        try {
            return end.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
