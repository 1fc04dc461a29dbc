package io.github.camelauth.custobar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.simulator.CustobarSwitches;
import io.github.camelauth.simulator.Fault;
import io.github.camelauth.simulator.RetryAfter;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.TokenRequestException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the API says no to, and what that costs. */
final class CustobarRejectionTest {

    private final CustobarSimulator custobar = CustobarApp.simulator().start();
    private TestApp app;

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        app.close();
        custobar.close();
    }

    @Test
    void hook_whenTheTokenIsRevoked_mintsOneAndReplays() {
        app = CustobarApp.scoped(custobar).start();
        app.result("direct:poll", String.class);
        custobar.revokeAllTokens();
        assertThat(app.result("direct:poll", String.class)).contains("rows");
        assertThat(custobar.tokensCreated()).isEqualTo(2);
    }

    @Test
    void wrongScope_answeredWith401_mintsOnceHoweverManyPolls() {
        custobar.switches().set(CustobarSwitches.OUT_OF_SCOPE_STATUS, 401);
        for (int run = 0; run < 2; run++) {
            app = CustobarApp.scoped(custobar)
                    .bean("store", CustobarApp.store(custobar, folder))
                    .start();
            for (int poll = 0; poll < 10; poll++) {
                assertThat(status(app.failure("direct:customers"))).isEqualTo(401);
                CustobarApp.advance(custobar, app, Duration.ofMinutes(7));
                app.result("direct:poll", String.class);
            }
            app.close();
        }
        assertThat(custobar.tokensCreated()).isEqualTo(2);
    }

    @Test
    void wrongScope_answeredWith403_mintsNothing() {
        app = CustobarApp.scoped(custobar).start();
        for (int poll = 0; poll < 3; poll++) {
            assertThat(status(app.failure("direct:customers"))).isEqualTo(403);
        }
        assertThat(custobar.tokensCreated()).isOne();
    }

    @ParameterizedTest
    @EnumSource(RetryAfter.class)
    void mint_thatIsThrottled_waitsAsLongAsTheVendorSays(RetryAfter form) {
        Duration wait = form == RetryAfter.NONE ? Duration.ofSeconds(60) : Duration.ofMinutes(5);
        custobar.failAt(CustobarApp.TOKENS, Fault.status(429, form, Duration.ofMinutes(5)));
        app = CustobarApp.scoped(custobar).start();
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOfSatisfying(TokenRequestException.class, failure -> assertThat(failure.status())
                        .isEqualTo(429))
                .hasMessageContaining("180 calls a minute");
        CustobarApp.advance(custobar, app, wait.minusSeconds(5));
        app.authFailure("direct:poll");
        assertThat(CustobarApp.mints(custobar)).hasSize(1);
        CustobarApp.advance(custobar, app, Duration.ofSeconds(10));
        app.result("direct:poll", String.class);
    }

    @Test
    void poll_thatIsThrottled_isTheRoutesAffairAndTheTokenStays() {
        app = CustobarApp.scoped(custobar).start();
        app.result("direct:poll", String.class);
        // HttpClient tries once more by itself.
        custobar.failAt(custobar.retrievePath(), Fault.status(429), Fault.status(429));
        assertThat(status(app.failure("direct:poll"))).isEqualTo(429);
        app.result("direct:poll", String.class);
        assertThat(custobar.tokensCreated()).isOne();
    }

    @Test
    void mint_refusedWithStatus200_failsAndDoesNotStorm() {
        custobar.switches().set(CustobarSwitches.ALL_ERRORS_WITH_STATUS_200, true);
        custobar.changePassword(CustobarSimulator.DEFAULT_USERNAME, "another one");
        app = CustobarApp.scoped(custobar).start();
        for (int minute = 0; minute < 30; minute++) {
            assertThat(app.authFailure("direct:poll")).hasNoCause();
            CustobarApp.advance(custobar, app, Duration.ofMinutes(1));
        }
        assertThat(CustobarApp.mints(custobar)).hasSizeLessThan(6);
        assertThat(app.status().get("state")).isEqualTo("NONE");
    }

    @ParameterizedTest
    @CsvSource({"400, scopes", "404, baseUrl", "500, not known", "503, tried again"})
    void mint_answeredWithAnError_saysWhatToDo(int status, String advice) {
        custobar.failAt(CustobarApp.TOKENS, Fault.status(status));
        app = CustobarApp.scoped(custobar).start();
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOfSatisfying(TokenRequestException.class, failure -> assertThat(failure.status())
                        .isEqualTo(status))
                .hasMessageContaining("custobar-auth:default")
                .hasMessageContaining(advice);
    }

    @Test
    void nextUrl_toAForeignHost_getsNoCredential() {
        try (CustobarSimulator foreign = CustobarApp.simulator().start()) {
            custobar.switches()
                    .set(CustobarSwitches.PAGE_SIZE, 1)
                    .set(CustobarSwitches.NEXT_URL_ORIGIN, foreign.baseUrl());
            app = CustobarApp.user(custobar)
                    .routes(CustobarRejectionTest::follow)
                    .start();
            assertThat(status(app.failure("direct:pages"))).isEqualTo(401);
            assertThat(foreign.journal().all()).singleElement().satisfies(call -> assertThat(call.headers())
                    .doesNotContainKey("Authorization"));
            assertThat(foreign.journal().last().orElseThrow().query()).doesNotContain("access-token");
        }
    }

    @Test
    void nextUrl_toTheVendor_getsTheCredential() {
        custobar.switches().set(CustobarSwitches.PAGE_SIZE, 1);
        app = CustobarApp.user(custobar).routes(CustobarRejectionTest::follow).start();
        assertThat(app.result("direct:pages", String.class)).contains("customers");
    }

    private static void follow(RouteBuilder routes) {
        routes.from("direct:pages")
                .to("direct:customers")
                .process(exchange -> {
                    String page = exchange.getMessage().getBody(String.class);
                    String next =
                            new ObjectMapper().readTree(page).get("next_url").textValue();
                    exchange.getMessage().setHeader("next", next);
                })
                .removeHeaders("CamelHttp*")
                .toD("${header.next}&httpClientConfigurer=#custobarAuth");
    }

    private static int status(Exception failure) {
        return ((HttpOperationFailedException) failure).getStatusCode();
    }
}
