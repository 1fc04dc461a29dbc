package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.TestClient.CUSTOMERS;
import static io.github.camelauth.simulator.TestClient.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checklist 1. */
@ExtendWith(CustobarSimulatorExtension.class)
final class CustobarPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/customers",
                "/api/customers//",
                "/api//customers/",
                "//api/customers/",
                "/api/./customers/",
                "/api/Customers/",
                "/api/customers%2F",
                "/customers/",
                "/"
            })
    void path_notExact_isNotFound(String path, CustobarSimulator custobar) throws Exception {
        Reply reply = new TestClient(custobar).getAs(custobar.provisionToken(), path);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.reason()).isEqualTo("Not found.");
    }

    @Test
    void path_withoutSlash_redirectsWhenSwitched(CustobarSimulator custobar) throws Exception {
        custobar.switches().set(CustobarSwitches.REDIRECT_TO_SLASH, true);

        Reply reply = new TestClient(custobar).get("/api/customers?limit=1");

        assertThat(reply.status()).isEqualTo(301);
        assertThat(reply.header("Location")).isEqualTo("/api/customers/?limit=1");
        assertThat(new TestClient(custobar).get("/api/access-tokens").header("Location"))
                .isEqualTo(TOKENS);
    }

    @Test
    void method_thatThePathLacks_isNotAllowed(CustobarSimulator custobar) throws Exception {
        assertThat(new TestClient(custobar).get(TOKENS).status()).isEqualTo(405);
        assertThat(new TestClient(custobar).send("PUT", CUSTOMERS, "{}").status())
                .isEqualTo(405);
    }

    @Test
    void request_inProxyForm_isAnswered(CustobarSimulator custobar) throws Exception {
        int port = URI.create(custobar.baseUrl()).getPort();
        HttpClient throughProxy = HttpClient.newBuilder()
                .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", port)))
                .build();

        HttpResponse<String> response = throughProxy.send(
                HttpRequest.newBuilder(URI.create("http://custobar.test/api/customers/"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(custobar.journal().last().orElseThrow().header("Host")).contains("custobar.test");
    }

    @RepeatedTest(20)
    void port_ofClosedSimulator_isFreeAgain() throws Exception {
        int port;
        try (CustobarSimulator first = CustobarSimulator.start()) {
            new TestClient(first).get(CUSTOMERS);
            port = URI.create(first.baseUrl()).getPort();
        }
        try (CustobarSimulator second = CustobarSimulator.builder().port(port).start()) {
            assertThat(new TestClient(second).get(CUSTOMERS).status()).isEqualTo(401);
        }
    }
}
