package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.TestClient.TOKENS;
import static io.github.camelauth.simulator.TestClient.demoUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class FaultTest {

    private static final Instant NOW = Instant.parse("2022-10-02T09:47:44Z");

    @RegisterExtension
    private final CustobarSimulatorExtension extension =
            new CustobarSimulatorExtension(CustobarSimulator.builder().clock(SimulatorClock.standingAt(NOW)));

    private CustobarSimulator custobar() {
        return extension.simulator();
    }

    private Reply create() throws IOException, InterruptedException {
        return new TestClient(custobar()).postAs(demoUser(), TOKENS, "");
    }

    @Test
    void reset_beforeProcessing_createsNothing() {
        custobar().fail(Fault.reset());

        assertThatThrownBy(this::create).isInstanceOf(IOException.class);

        assertThat(custobar().tokensCreated()).isZero();
        assertThat(custobar().journal().last().orElseThrow()).satisfies(record -> {
            assertThat(record.status()).isZero();
            assertThat(record.processedStatus()).isZero();
            assertThat(record.answered()).isFalse();
        });
    }

    @Test
    void lostResponse_afterProcessing_leavesTheTokenBehind() {
        custobar().fail(Fault.lostResponse());

        assertThatThrownBy(this::create).isInstanceOf(IOException.class);

        assertThat(custobar().tokensCreated()).isEqualTo(1);
        assertThat(custobar().journal().last().orElseThrow()).satisfies(record -> {
            assertThat(record.status()).isZero();
            assertThat(record.processedStatus()).isEqualTo(200);
            assertThat(record.fault()).contains("lostResponse");
        });
        assertThat(custobar().counters().answers(0)).isEqualTo(1);
    }

    @Test
    void latency_thenProcesses() throws Exception {
        Duration latency = Duration.ofMillis(120);
        custobar().fail(Fault.latency(latency));
        long begin = System.nanoTime();

        Reply reply = create();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(latency);
    }

    @Test
    void status_bare_saysNothingMore() throws Exception {
        custobar().fail(Fault.status(503));

        Reply reply = create();

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.header("Retry-After")).isEmpty();
        assertThat(custobar().tokensCreated()).isZero();
    }

    @Test
    void status_withRetryAfter_tellsSecondsOrVirtualDate() throws Exception {
        Duration delay = Duration.ofMillis(29_500);
        custobar().fail(Fault.status(429, RetryAfter.SECONDS, delay), Fault.status(503, RetryAfter.HTTP_DATE, delay));

        assertThat(create().header("Retry-After")).isEqualTo("30");
        assertThat(create().header("Retry-After")).isEqualTo("Sun, 02 Oct 2022 09:48:13 GMT");
    }

    @Test
    void answer_ofOwnChoice_isSent() throws Exception {
        custobar().fail(Fault.answer(418, "text/plain", "teapot"));

        Reply reply = create();

        assertThat(reply.status()).isEqualTo(418);
        assertThat(reply.body()).isEqualTo("teapot");
    }

    @Test
    void loginPage_isHtmlWith200() throws Exception {
        custobar().fail(Fault.loginPage());

        Reply reply = create();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("text/html");
        assertThat(reply.body()).contains("<h1>Log in</h1>");
        assertThat(custobar().tokensCreated()).isZero();
    }

    @Test
    void garbageBody_claimsToBeJson() throws Exception {
        custobar().fail(Fault.garbageBody());

        Reply reply = create();

        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(Json.read(reply.body().getBytes())).isEmpty();
        assertThat(custobar().tokensCreated()).isEqualTo(1);
    }

    @Test
    void oversizedBody_isRightBehindWhiteSpace() throws Exception {
        custobar().fail(Fault.oversizedBody(3_000_000));

        Reply reply = create();

        assertThat(reply.body()).hasSize(3_000_000);
        assertThat(reply.accessToken().path("token").asText()).startsWith("API");
    }

    @Test
    void drippingBody_takesATimeForEachByte() throws Exception {
        custobar().fail(Fault.drippingBody(Duration.ofMillis(1)));
        long begin = System.nanoTime();

        Reply reply = create();

        assertThat(reply.accessToken().path("token").asText()).startsWith("API");
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isGreaterThanOrEqualTo(Duration.ofMillis(reply.body().length()));
    }

    @Test
    void truncatedBody_endsTooEarly() {
        custobar().fail(Fault.truncatedBody());

        assertThatThrownBy(this::create).isInstanceOf(IOException.class);

        assertThat(custobar().tokensCreated()).isEqualTo(1);
        assertThat(custobar().counters().answers(200)).isEqualTo(1);
    }

    @Test
    void contentType_isTheOnlyThingWrong() throws Exception {
        custobar().fail(Fault.contentType("text/plain"));

        Reply reply = create();

        assertThat(reply.header("Content-Type")).isEqualTo("text/plain");
        assertThat(reply.accessToken().path("token").asText()).startsWith("API");
    }

    @Test
    void then_appliesBoth() {
        custobar().fail(Fault.latency(Duration.ofMillis(50)).then(Fault.lostResponse()));

        assertThatThrownBy(this::create).isInstanceOf(IOException.class);

        assertThat(custobar().journal().last().orElseThrow().fault()).contains("latency+lostResponse");
        assertThat(custobar().tokensCreated()).isEqualTo(1);
    }
}
