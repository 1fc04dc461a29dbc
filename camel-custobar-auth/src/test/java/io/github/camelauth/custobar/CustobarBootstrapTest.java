package io.github.camelauth.custobar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.simulator.RequestRecord;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.ReauthorizationRequiredException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the first token is had: user name and password, with a second factor or without. */
final class CustobarBootstrapTest {

    private static final String CODE_HEADER = "Custobar-TOTP-Code";

    private CustobarSimulator custobar = CustobarApp.simulator().start();
    private TestApp app;

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        app.close();
        custobar.close();
    }

    @Test
    void mint_withoutTwoFactor_sendsBasicAndNoCode() {
        app = CustobarApp.scoped(custobar).start();
        app.result("direct:poll", String.class);
        RequestRecord mint = CustobarApp.onlyMint(custobar);
        assertThat(mint.header("Authorization"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Basic "));
        assertThat(mint.header(CODE_HEADER)).isEmpty();
    }

    @Test
    void poll_afterTheMint_neverSendsTheBootstrapAgain() {
        app = CustobarApp.scoped(custobar).start();
        app.result("direct:poll", String.class);
        app.result("direct:authenticate", String.class);
        assertThat(custobar.journal().to(custobar.retrievePath())).hasSize(2).allSatisfy(poll -> assertThat(
                        poll.header("Authorization"))
                .contains("Bearer " + custobar.tokens().get(0).value().reveal()));
    }

    @Test
    void mint_withSecretKey_sendsTheCodeOfTheMoment() {
        withTwoFactor();
        String code = custobar.currentTotpCode();
        app = CustobarApp.scoped(custobar)
                .option("secretKey", CustobarApp.SECRET_KEY)
                .start();
        app.result("direct:poll", String.class);
        assertThat(CustobarApp.onlyMint(custobar).header(CODE_HEADER)).contains(code);
    }

    @Test
    void secondMint_withinTheSame30Seconds_waitsForTheNextCode() {
        withTwoFactor();
        app = CustobarApp.scoped(custobar)
                .option("secretKey", CustobarApp.SECRET_KEY)
                .start();
        app.result("direct:poll", String.class);
        CompletableFuture<Exchange> refresh = CompletableFuture.supplyAsync(() -> app.send("direct:refresh"));
        assertThatThrownBy(() -> refresh.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(CustobarApp.mints(custobar)).hasSize(1);
        nextCode();
        assertThat(refresh.join().getException()).isNull();
        assertCodesDiffer(2);
    }

    @Test
    void restart_withinTheSame30Seconds_waitsForTheNextCode() {
        withTwoFactor();
        app = durable().option("secretKey", CustobarApp.SECRET_KEY).start();
        app.result("direct:poll", String.class);
        app.close();
        app = durable().option("secretKey", CustobarApp.SECRET_KEY).start();
        custobar.revokeAllTokens();
        CompletableFuture<Exchange> poll = CompletableFuture.supplyAsync(() -> app.send("direct:poll"));
        await().atMost(Duration.ofSeconds(5)).until(() -> custobar.counters().answers(401) == 1);
        assertThatThrownBy(() -> poll.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        nextCode();
        assertThat(poll.join().getException()).isNull();
        assertCodesDiffer(2);
    }

    @Test
    void start_withVerificationCode_mintsBeforeTheFirstMessage() {
        withTwoFactor();
        String code = custobar.currentTotpCode();
        app = CustobarApp.scoped(custobar).option("verificationCode", code).start();
        assertThat(CustobarApp.onlyMint(custobar).header(CODE_HEADER)).contains(code);
        app.result("direct:poll", String.class);
        assertThat(custobar.tokensCreated()).isOne();
    }

    @Test
    void start_withAWrongVerificationCode_fails() {
        withTwoFactor();
        String wrong = custobar.currentTotpCode().equals("123456") ? "654321" : "123456";
        app = CustobarApp.scoped(custobar).option("verificationCode", wrong);
        assertThatThrownBy(app::start).rootCause().hasMessageContaining("verificationCode");
        assertThat(CustobarApp.mints(custobar)).hasSize(1);
    }

    @Test
    void verificationCode_afterItsTokenIsRejected_isNotSentASecondTime() {
        withTwoFactor();
        app = CustobarApp.scoped(custobar)
                .option("verificationCode", custobar.currentTotpCode())
                .start();
        custobar.revokeAllTokens();
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOf(ReauthorizationRequiredException.class)
                .hasMessageContaining("verificationCode");
        assertThat(CustobarApp.mints(custobar)).hasSize(1);
    }

    @Test
    void verificationCode_overARestart_isNotSentASecondTime() {
        withTwoFactor();
        String code = custobar.currentTotpCode();
        app = durable().option("verificationCode", code).start();
        app.close();
        app = durable().option("verificationCode", code).start();
        app.result("direct:poll", String.class);
        assertThat(CustobarApp.mints(custobar)).hasSize(1);
    }

    @Test
    void restart_withAFreshCodeAfterARejection_mintsAtTheStart() {
        withTwoFactor();
        app = durable().option("verificationCode", custobar.currentTotpCode()).start();
        custobar.revokeAllTokens();
        app.authFailure("direct:poll");
        app.close();
        custobar.clock().advance(Duration.ofMinutes(10));
        app = durable().option("verificationCode", custobar.currentTotpCode()).start();
        assertThat(custobar.tokensCreated()).isEqualTo(2);
        app.result("direct:poll", String.class);
    }

    @Test
    void verificationCode_neededByTwoAccountsOfOneUser_isSentOnce() {
        withTwoFactor();
        app = CustobarApp.user(custobar)
                .option("verificationCode", custobar.currentTotpCode())
                .routes(routes -> routes.from("direct:other").to("custobar-auth:token?scopes=/api/customers/"));
        assertThatThrownBy(app::start).rootCause().hasMessageContaining("verificationCode");
        assertThat(CustobarApp.mints(custobar)).hasSize(1);
    }

    @Test
    void secretKey_usedByAClockThatWasADayAhead_servesAgainOnceTheClockIsRight() {
        withTwoFactor();
        custobar.clock().advance(Duration.ofDays(1));
        app = durable().option("secretKey", CustobarApp.SECRET_KEY).start();
        app.result("direct:poll", String.class);
        app.close();
        custobar.revokeAllTokens();
        custobar.clock().advance(Duration.ofDays(-1));
        app = durable()
                .options("secretKey", CustobarApp.SECRET_KEY, "connectTimeout", "1s", "responseTimeout", "1s")
                .start();
        app.result("direct:poll", String.class);
    }

    private TestApp durable() {
        return CustobarApp.scoped(custobar).bean("store", CustobarApp.store(custobar, folder));
    }

    private void withTwoFactor() {
        custobar.close();
        custobar = CustobarApp.simulator().totpSecret(CustobarApp.SECRET_KEY).start();
    }

    private void nextCode() {
        CustobarApp.advance(custobar, app, Duration.ofSeconds(30));
    }

    private void assertCodesDiffer(int mints) {
        List<String> codes = CustobarApp.mints(custobar).stream()
                .map(mint -> mint.header(CODE_HEADER).orElseThrow())
                .toList();
        assertThat(codes).hasSize(mints).doesNotHaveDuplicates();
    }
}
