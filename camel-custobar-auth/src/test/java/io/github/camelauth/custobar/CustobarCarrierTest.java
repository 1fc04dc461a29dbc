package io.github.camelauth.custobar;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.simulator.RequestRecord;
import io.github.camelauth.testsupport.LogCapture;
import io.github.camelauth.testsupport.TestApp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the credential is shown to the vendor. */
final class CustobarCarrierTest {

    private CustobarSimulator custobar = CustobarApp.simulator().start();
    private TestApp app;

    @AfterEach
    void stop() {
        app.close();
        custobar.close();
    }

    @Test
    void carrier_header_isBearer() {
        app = CustobarApp.scoped(custobar).option("carrier", "header").start();
        pollBothWays();
        assertThat(polls()).containsOnly("Bearer " + token() + " ?");
    }

    @Test
    void carrier_basic_namesTheUserAccessToken() {
        app = CustobarApp.scoped(custobar).option("carrier", "basic").start();
        pollBothWays();
        assertThat(polls()).containsOnly(basic("access-token", token()) + " ?");
    }

    @Test
    void carrier_query_putsTheTokenThereAndWarns() {
        try (LogCapture log = new LogCapture()) {
            app = CustobarApp.scoped(custobar).option("carrier", "query").start();
            assertThat(log.ours(Level.WARN)).anyMatch(line -> line.contains("'carrier=query'"));
        }
        pollBothWays();
        assertThat(polls()).containsOnly(" ?access-token=" + token());
    }

    @Test
    void carrier_queryWithAuthenticate_addsToTheMessagesQueryAndKeepsThePost() {
        app = CustobarApp.user(custobar).option("carrier", "query").start();
        Exchange exchange =
                app.send("direct:authenticate", "{}", Map.of(Exchange.HTTP_QUERY, "limit=5&access-token=inbound"));
        assertThat(exchange.getException()).isNull();
        RequestRecord poll = custobar.journal().last().orElseThrow();
        assertThat(poll.method()).isEqualTo("POST");
        assertThat(poll.query()).isEqualTo("limit=5&access-token=" + token());
        assertThat(exchange.getMessage().getHeader(Exchange.HTTP_QUERY)).isEqualTo("limit=5");
        assertThat(exchange.getMessage().getHeader(Exchange.HTTP_METHOD)).isNull();
    }

    @Test
    void carrier_query_isRedactedWhereverTheUrlShows() {
        try (LogCapture log = new LogCapture()) {
            app = CustobarApp.scoped(custobar)
                    .option("carrier", "query")
                    .routes(routes -> routes.from("direct:refused")
                            .to("custobar-auth:authenticate")
                            .to(custobar.baseUrl() + CustobarApp.CUSTOMERS)
                            .to("custobar-auth:clear"))
                    .start();
            for (String route : new String[] {"direct:refused", "direct:customers"}) {
                Exception failure = app.failure(route);
                assertThat(failure).isInstanceOf(HttpOperationFailedException.class);
                assertThat(failure.toString()).doesNotContain(token());
                assertThat(((HttpOperationFailedException) failure).getUri()).doesNotContain(token());
                assertThat(failure).hasMessageContaining("403");
            }
            assertThat(log.all()).noneMatch(line -> line.contains(token()));
        }
        assertThat(app.context().getEndpoints())
                .allSatisfy(endpoint -> assertThat(endpoint.toString()).doesNotContain(token()));
    }

    @Test
    void authenticate_withInboundCredentials_replacesThem() {
        app = CustobarApp.scoped(custobar).start();
        Exchange exchange = app.send(
                "direct:authenticate",
                null,
                Map.of(
                        "authorization",
                        "Bearer inbound",
                        "Custobar-TOTP-Code",
                        "000000",
                        Exchange.HTTP_QUERY,
                        "access-token=inbound"));
        assertThat(exchange.getException()).isNull();
        assertThat(polls()).containsOnly("Bearer " + token() + " ?");
        assertThat(custobar.journal().last().orElseThrow().header("Custobar-TOTP-Code"))
                .isEmpty();
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKeys("Authorization", Exchange.HTTP_QUERY);
    }

    @Test
    void methodBasic_withoutTwoFactor_sendsThePasswordOnEachCallAndWarns() {
        try (LogCapture log = new LogCapture()) {
            app = CustobarApp.user(custobar).option("method", "basic").start();
            assertThat(log.ours(Level.WARN)).anyMatch(line -> line.contains("'method=basic'"));
        }
        pollBothWays();
        assertThat(polls())
                .containsOnly(basic(CustobarSimulator.DEFAULT_USERNAME, CustobarSimulator.DEFAULT_PASSWORD) + " ?");
        assertThat(CustobarApp.mints(custobar)).isEmpty();
        assertThat(app.status().get("fingerprint")).isNull();
    }

    @Test
    void methodBasic_withSecretKey_sendsAnotherCodeWithEachCall() {
        withTwoFactor();
        app = CustobarApp.user(custobar)
                .options("method", "basic", "secretKey", CustobarApp.SECRET_KEY)
                .start();
        app.result("direct:poll", String.class);
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> app.result("direct:poll", String.class));
        CustobarApp.advance(custobar, app, Duration.ofSeconds(30));
        second.join();
        assertThat(custobar.journal().all())
                .extracting(poll -> poll.header("Custobar-TOTP-Code").orElseThrow())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void methodBasic_withVerificationCode_sendsItWithTheCall() {
        withTwoFactor();
        String code = custobar.currentTotpCode();
        app = CustobarApp.user(custobar)
                .options("method", "basic", "verificationCode", code)
                .start();
        app.result("direct:poll", String.class);
        assertThat(custobar.journal().last().orElseThrow().header("Custobar-TOTP-Code"))
                .contains(code);
    }

    private void withTwoFactor() {
        custobar.close();
        custobar = CustobarApp.simulator().totpSecret(CustobarApp.SECRET_KEY).start();
    }

    private void pollBothWays() {
        app.result("direct:poll", String.class);
        app.result("direct:authenticate", String.class);
        Awaitility.await().until(() -> polls().size() == 1);
    }

    /** Each different way in which the datatarget was asked. */
    private Set<String> polls() {
        return custobar.journal().to(custobar.retrievePath()).stream()
                .map(poll -> poll.header("Authorization").orElse("") + " ?" + poll.query())
                .collect(Collectors.toSet());
    }

    private String token() {
        return custobar.tokens().get(0).value().reveal();
    }

    private static String basic(String username, String password) {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
