package io.github.camelauth.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.TokenRequestException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the vendor is reached: TLS and proxies. */
@Timeout(60)
final class VendorHttpClientRoutesTest {

    private static final VendorRequest REQUEST =
            VendorRequest.of("The token request", "GET", "/t").header("Authorization", "Bearer s3cret");
    private static final Origin UNDERSCORE = Origin.parse("baseUrl", "http://my_company.example.com");

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stopTimer() {
        timer.shutdownNow();
    }

    private VendorHttpClient client(SSLContext tls, Integer proxy, String user, String password, String... direct) {
        return new VendorHttpClient(
                new HttpSettings(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        tls,
                        proxy == null ? null : "127.0.0.1",
                        proxy == null ? 0 : proxy,
                        user,
                        Secret.ofNullable(password),
                        List.of(direct)),
                Clock.systemUTC(),
                timer);
    }

    private static TokenRequestException failure(VendorHttpClient client, Origin origin) {
        return catchThrowableOfType(TokenRequestException.class, () -> client.execute(origin, REQUEST));
    }

    @Test
    void execute_ownCertificate_isTrustedOnlyWhereTold(@TempDir Path directory) throws Exception {
        SSLContext tls = TestTls.context(TestTls.keyStore(directory));
        try (TestServer server = new TestServer(tls, call -> TestServer.Reply.of(200, "{}"));
                VendorHttpClient trusting = client(tls, null, null, null);
                VendorHttpClient plain = client(null, null, null, null)) {
            Origin origin = Origin.parse("baseUrl", server.url());
            assertThat(trusting.execute(origin, REQUEST).status()).isEqualTo(200);
            TokenRequestException refused = failure(plain, origin);
            assertThat(refused.failureClass()).isEqualTo(FailureClass.TRANSIENT);
            assertThat(refused).hasMessageContaining("TLS");
            Origin otherName = Origin.of("https", "localhost", server.port());
            assertThat(failure(trusting, otherName).failureClass()).isEqualTo(FailureClass.TRANSIENT);
            assertThat(server.calls()).hasSize(1);
        }
    }

    @Test
    void execute_throughProxy_namesTheVendorToIt() throws IOException {
        try (TestServer proxy = new TestServer(call -> TestServer.Reply.of(200, "{}"));
                VendorHttpClient client = client(null, proxy.port(), null, null)) {
            assertThat(client.execute(UNDERSCORE, REQUEST).status()).isEqualTo(200);
            assertThat(proxy.call().uri()).isEqualTo("http://my_company.example.com/t");
            assertThat(proxy.call().header("Host")).isEqualTo("my_company.example.com");
            assertThat(proxy.call().headers()).doesNotContainKey("Proxy-Authorization");
        }
    }

    @Test
    void execute_proxyWithCredentials_answersItsChallenge() throws IOException {
        try (TestServer proxy = new TestServer(call -> call.headers().containsKey("Proxy-Authorization")
                        ? TestServer.Reply.of(200, "{}")
                        : new TestServer.Reply(407, Map.of("Proxy-Authenticate", "Basic realm=\"p\""), ""));
                VendorHttpClient client = client(null, proxy.port(), "user", "pass");
                VendorHttpClient half = client(null, proxy.port(), "user", null)) {
            assertThat(client.execute(UNDERSCORE, REQUEST).status()).isEqualTo(200);
            assertThat(proxy.calls().get(1).header("Proxy-Authorization"))
                    .isEqualTo(Carrier.basicValue("user", "pass"));
            assertThat(half.execute(UNDERSCORE, REQUEST).status()).isEqualTo(407);
        }
    }

    @Test
    void execute_proxyRefusesTunnel_isTransientAndSendsTheVendorsCredentialNowhere() throws IOException {
        try (RawServer proxy = new RawServer(socket -> RawServer.write(
                        socket, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
                VendorHttpClient client = client(null, proxy.port(), null, null)) {
            TokenRequestException failure = failure(client, Origin.parse("baseUrl", "https://vendor.example.com"));
            assertThat(failure.failureClass()).isEqualTo(FailureClass.TRANSIENT);
            assertThat(proxy.heads()).hasSize(1);
            assertThat(proxy.heads().get(0))
                    .startsWith("CONNECT vendor.example.com:443")
                    .doesNotContain("s3cret");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.*", "*.0.0.1", "*"})
    void execute_nonProxyHost_isReachedDirectly(String pattern) throws IOException {
        try (TestServer proxy = new TestServer(call -> TestServer.Reply.of(502, ""));
                TestServer vendor = new TestServer(call -> TestServer.Reply.of(200, ""));
                VendorHttpClient client = client(null, proxy.port(), null, null, "other.example.com", pattern)) {
            assertThat(client.execute(Origin.parse("baseUrl", vendor.url()), REQUEST)
                            .status())
                    .isEqualTo(200);
            assertThat(proxy.calls()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0", "27.*", "127x0x0x1", "", "*.example.com"})
    void execute_otherHost_goesThroughTheProxy(String pattern) throws IOException {
        try (TestServer proxy = new TestServer(call -> TestServer.Reply.of(200, ""));
                VendorHttpClient client = client(null, proxy.port(), null, null, pattern)) {
            assertThat(client.execute(Origin.parse("baseUrl", "http://127.0.0.1:1"), REQUEST)
                            .status())
                    .isEqualTo(200);
        }
    }
}
