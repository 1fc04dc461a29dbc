package io.github.camelauth.custobar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.simulator.CustobarSimulatorBuilder;
import io.github.camelauth.simulator.CustobarToken;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.InvalidCredentialException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Creating further tokens, for use elsewhere. */
final class CustobarCreateTokenTest {

    private CustobarSimulator custobar;
    private TestApp app;

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        app.close();
        custobar.close();
    }

    @Test
    void createToken_withAFreshCodeInTheHeader_givesTheTokenWithItsFacts() {
        start(true, app -> app.option("verificationCode", custobar.currentTotpCode()));
        custobar.clock().advance(Duration.ofSeconds(60));
        Exchange exchange = create(custobar.currentTotpCode());
        AccessToken made = made(exchange);
        CustobarToken known = custobar.tokens().get(1);
        assertThat(made.value().reveal()).isEqualTo(known.value().reveal());
        assertThat(made.scopes()).containsExactly("/api/customers/");
        assertThat(made.attributes())
                .containsEntry("id", known.id())
                .containsEntry("owner", known.ownerId())
                .containsEntry("name", "For the shop");
        assertThat(Instant.parse(made.attributes().get("createdAt"))).isBeforeOrEqualTo(known.createdAt());
        assertThat(made.toString()).doesNotContain(known.value().reveal());
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(CustobarAuthConstants.VERIFICATION_CODE);
    }

    @Test
    void createToken_leavesTheAccountsOwnTokenAsItIs() {
        start(false, app -> {});
        app.result("direct:poll", String.class);
        Map<String, Object> before = app.status();
        made(create(null));
        assertThat(app.status()).isEqualTo(before);
        app.result("direct:poll", String.class);
        assertThat(custobar.journal().last().orElseThrow().caller().tokenId())
                .contains(custobar.tokens().get(0).id());
    }

    @Test
    void createToken_withoutAFreshCode_asksForOneAndSendsNothing() {
        start(true, app -> app.option("verificationCode", custobar.currentTotpCode()));
        Exchange exchange = create(null);
        assertThat(exchange.getException())
                .isInstanceOf(InvalidCredentialException.class)
                .hasMessageContaining(CustobarAuthConstants.VERIFICATION_CODE);
        assertThat(CustobarApp.mints(custobar)).hasSize(1);
    }

    @Test
    void createToken_thatIsRefused_takesTheCodeOffTheMessageToo() {
        start(true, app -> app.option("verificationCode", custobar.currentTotpCode()));
        String wrong = custobar.currentTotpCode().equals("123456") ? "654321" : "123456";
        Exchange exchange = create(wrong);
        assertThat(exchange.getException())
                .isInstanceOf(InvalidCredentialException.class)
                .hasMessageNotContaining(wrong);
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(CustobarAuthConstants.VERIFICATION_CODE);
    }

    @Test
    void createToken_withARefusedPassword_isTriedOnceHoweverManyMessages() {
        start(false, app -> app.option("password", "a wrong one"));
        for (int minute = 0; minute < 60; minute++) {
            assertThat(create(null).getException())
                    .isInstanceOf(InvalidCredentialException.class)
                    .hasMessageContaining("'password'");
            CustobarApp.advance(custobar, app, Duration.ofMinutes(1));
        }
        assertThat(CustobarApp.mints(custobar)).hasSize(1);
        custobar.clock().advance(Duration.ofHours(6));
        create(null);
        assertThat(CustobarApp.mints(custobar)).hasSize(2);
    }

    @Test
    void createToken_codeThatCannotServe_isRefusedBeforeAnythingIsSent() {
        start(true, app -> app.option("secretKey", CustobarApp.SECRET_KEY)
                .routes(routes -> routes.from("direct:integration")
                        .to("custobar-auth:createToken?scopes=/api/customers/&integrationName=Shop")));
        String code = custobar.currentTotpCode();
        Map<String, Object> header = Map.of(CustobarAuthConstants.VERIFICATION_CODE, code);
        assertThat(app.send("direct:integration", null, header).getException()).hasMessageContaining("'integrationId'");
        assertThat(create("12x456").getException()).hasMessageContaining("six digits");
        assertThat(custobar.journal().size()).isZero();

        made(create(code));
        assertThat(create(code).getException()).hasMessageContaining("used already");
        assertThat(CustobarApp.mints(custobar)).hasSize(1);
    }

    @Test
    void createToken_withAParentToken_mintsAsBearer() {
        custobar = CustobarApp.simulator().start();
        CustobarToken parent = custobar.provisionToken();
        app = routes(CustobarApp.bare(custobar)
                        .option("accessToken", parent.value().reveal()))
                .start();
        made(create(null));
        assertThat(CustobarApp.onlyMint(custobar).header("Authorization"))
                .contains("Bearer " + parent.value().reveal());
    }

    @Test
    void createToken_withSecretKey_neverSendsTheAccountsCodeAgain() throws Exception {
        start(true, app -> app.option("secretKey", CustobarApp.SECRET_KEY));
        app.result("direct:poll", String.class);
        assertWaitsForTheNextCode(CompletableFuture.supplyAsync(() -> create(null)));
    }

    @Test
    void account_restartedAfterCreateToken_neverSendsItsCodeAgain() throws Exception {
        start(true, app -> app.option("secretKey", CustobarApp.SECRET_KEY));
        made(create(null));
        app.close();
        app = routes(CustobarApp.scoped(custobar)
                        .bean("store", CustobarApp.store(custobar, folder))
                        .option("secretKey", CustobarApp.SECRET_KEY))
                .start();
        assertWaitsForTheNextCode(CompletableFuture.supplyAsync(() -> app.send("direct:poll")));
    }

    private void assertWaitsForTheNextCode(CompletableFuture<Exchange> second) {
        assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        CustobarApp.advance(custobar, app, Duration.ofSeconds(30));
        assertThat(second.join().getException()).isNull();
        assertThat(CustobarApp.mints(custobar))
                .extracting(mint -> mint.header("Custobar-TOTP-Code").orElseThrow())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    private void start(boolean twoFactor, Consumer<TestApp> options) {
        CustobarSimulatorBuilder builder = CustobarApp.simulator();
        custobar = (twoFactor ? builder.totpSecret(CustobarApp.SECRET_KEY) : builder).start();
        app = routes(CustobarApp.scoped(custobar).bean("store", CustobarApp.store(custobar, folder)));
        options.accept(app);
        app.start();
    }

    private static TestApp routes(TestApp app) {
        return app.routes(routes -> routes.from("direct:createToken")
                .to("custobar-auth:createToken?scopes=/api/customers/&tokenName=For the shop"));
    }

    private Exchange create(String code) {
        return app.send(
                "direct:createToken",
                null,
                code == null ? Map.of() : Map.of(CustobarAuthConstants.VERIFICATION_CODE, code));
    }

    private static AccessToken made(Exchange exchange) {
        if (exchange.getException() instanceof AuthException failure) {
            throw failure;
        }
        return exchange.getMessage().getBody(AccessToken.class);
    }
}
