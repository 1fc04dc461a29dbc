package io.github.camelauth.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SimulatorTlsTest {

    private static final String STORE_PASSWORD = "not-a-real-password";

    @TempDir
    private Path directory;

    @Test
    void simulator_withSslContext_speaksHttps() throws Exception {
        SSLContext context = selfSigned();
        HttpClient client = HttpClient.newBuilder().sslContext(context).build();
        try (CustobarSimulator custobar = CustobarSimulator.builder()
                .sslContext(context)
                .with(CustobarSwitches.PAGE_SIZE, 1)
                .start()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(custobar.baseUrl() + "/api/customers/"))
                    .header("Authorization", TestClient.demoUser())
                    .build();

            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(custobar.baseUrl()).startsWith("https://127.0.0.1:");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains("\"next_url\":\"" + custobar.baseUrl());
        }
    }

    @Test
    void pages_withSslContext_areWalkedThroughByHttps() throws Exception {
        SSLContext context = selfSigned();
        try (CheckfrontSimulator checkfront =
                CheckfrontSimulator.builder().sslContext(context).start()) {
            URI back = checkfront.approve("ada", checkfront.authorizationUrl("https://app.example.com/", "s"));

            assertThat(back.getQuery()).contains("code=", "state=s");
        }
    }

    private SSLContext selfSigned() throws Exception {
        Path file = directory.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/keytool",
                        "-genkeypair",
                        "-alias",
                        "simulator",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "SAN=IP:127.0.0.1",
                        "-storepass",
                        STORE_PASSWORD,
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return context(file);
    }

    private static SSLContext context(Path file) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, STORE_PASSWORD.toCharArray());
        }
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(keys, STORE_PASSWORD.toCharArray());
        TrustManagerFactory trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trustManagers.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
        return context;
    }
}
