package io.github.camelauth.custobar;

import static io.github.camelauth.custobar.CustobarApp.advance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.github.camelauth.event.TokenEvent;
import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.simulator.CustobarSwitches;
import io.github.camelauth.testsupport.LogCapture;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.ReauthorizationRequiredException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long a token is taken to live, and what happens before its end. */
final class CustobarLifetimeTest {

    private static final Duration PERSONAL = Duration.ofHours(8);

    private final CustobarSimulator custobar =
            CustobarApp.simulator().totpSecret(CustobarApp.SECRET_KEY).start();
    private TestApp app;

    @AfterEach
    void stop() {
        app.close();
        custobar.close();
    }

    @Test
    void personalToken_byDefault_lives8Hours() {
        start(unattended());
        assertThat(lifetime()).isEqualTo(PERSONAL);
    }

    @Test
    void integrationToken_byDefault_hasNoEnd() {
        String id =
                custobar.provisionIntegrationToken("/api/customers/").ownerId().replace("integrations/", "");
        start(unattended().option("integrationId", id));
        assertThat(app.status().get("expiresAt")).isNull();
        advance(custobar, app, Duration.ofDays(400));
        app.result("direct:poll", String.class);
        assertThat(custobar.tokensCreated()).isOne();
    }

    @Test
    void tokenLifetime_whenSet_overridesBoth() {
        start(unattended().option("tokenLifetime", "90m"));
        assertThat(lifetime()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void tokenLifetime_ofZero_meansNoEnd() {
        custobar.switches().set(CustobarSwitches.PERSONAL_TOKEN_LIFETIME, Duration.ZERO);
        start(unattended().option("tokenLifetime", "0"));
        assertThat(app.status().get("expiresAt")).isNull();
        advance(custobar, app, Duration.ofDays(400));
        app.result("direct:poll", String.class);
        assertThat(custobar.tokensCreated()).isOne();
    }

    @Test
    void personalToken_beforeItsEnd_isRenewedInTheBackground() {
        start(unattended());
        app.result("direct:poll", String.class);
        advance(custobar, app, PERSONAL.minusMinutes(20));
        await().untilAsserted(() -> assertThat(custobar.tokensCreated()).isEqualTo(2));
        await().untilAsserted(() -> assertThat(app.status().get("state")).isEqualTo("FRESH"));
        advance(custobar, app, Duration.ofMinutes(30));
        app.result("direct:poll", String.class);
        assertThat(custobar.counters().answers(401)).isZero();
    }

    @Test
    void personalToken_afterItsEnd_isRenewedBeforeTheCall() {
        start(unattended().option("backgroundRefresh", "false"));
        advance(custobar, app, PERSONAL.plusMinutes(1));
        app.result("direct:poll", String.class);
        assertThat(custobar.tokensCreated()).isEqualTo(2);
        assertThat(custobar.counters().answers(401)).isZero();
    }

    @Test
    void unscopedToken_hadWithAOneTimeCode_renewsItselfAsBearer() {
        start(CustobarApp.user(custobar).option("verificationCode", custobar.currentTotpCode()));
        advance(custobar, app, PERSONAL.minusMinutes(20));
        await().untilAsserted(() -> assertThat(custobar.tokensCreated()).isEqualTo(2));
        assertThat(CustobarApp.mints(custobar).get(1).header("Authorization"))
                .contains("Bearer " + custobar.tokens().get(0).value().reveal());
        assertThat(CustobarApp.mints(custobar).get(1).header("Custobar-TOTP-Code"))
                .isEmpty();
        advance(custobar, app, PERSONAL.minusMinutes(20));
        app.result("direct:poll", String.class);
        assertThat(custobar.counters().answers(401)).isZero();
    }

    @Test
    void unscopedToken_revokedByTheVendor_needsAPerson() {
        start(CustobarApp.user(custobar).option("verificationCode", custobar.currentTotpCode()));
        custobar.revokeAllTokens();
        assertNeedsAPerson();
    }

    @Test
    void unscopedToken_leftToEnd_needsAPerson() {
        start(CustobarApp.user(custobar)
                .options("verificationCode", custobar.currentTotpCode(), "backgroundRefresh", "false"));
        advance(custobar, app, PERSONAL.plusMinutes(1));
        assertNeedsAPerson();
    }

    @Test
    void scopedToken_hadWithAOneTimeCode_isAnnouncedAndSentUntilTheVendorRejectsIt() {
        try (LogCapture log = new LogCapture()) {
            start(CustobarApp.scoped(custobar).option("verificationCode", custobar.currentTotpCode()));
            assertThat(log.ours(Level.WARN))
                    .anyMatch(line -> line.contains("Nothing unattended can renew the access token"));
        }
        custobar.switches().set(CustobarSwitches.PERSONAL_TOKEN_LIFETIME, Duration.ofHours(9));
        advance(custobar, app, PERSONAL.minusMinutes(20));
        TokenEvent expiring = await().until(() -> event(TokenEventType.EXPIRING), event -> event != null);
        assertThat(expiring.error()).contains("a person must supply a new credential");
        custobar.clock().advance(Duration.ofHours(-1));
        advance(custobar, app, Duration.ofHours(1).plusMinutes(19));
        app.result("direct:poll", String.class);
        custobar.revokeAllTokens();
        assertNeedsAPerson();
        assertThat(event(TokenEventType.REAUTHORIZATION_REQUIRED).error()).contains("'verificationCode'");
    }

    @Test
    void scopedToken_pastItsAssumedEnd_isStillSent() {
        start(CustobarApp.scoped(custobar)
                .options("verificationCode", custobar.currentTotpCode(), "tokenLifetime", "1h"));
        advance(custobar, app, Duration.ofHours(7));
        app.result("direct:poll", String.class);
        await().until(() -> app.eventTypes().contains(TokenEventType.EXPIRED));
        assertThat(CustobarApp.mints(custobar)).hasSize(1);
    }

    private void assertNeedsAPerson() {
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOf(ReauthorizationRequiredException.class)
                .hasMessageContaining("'verificationCode'");
        assertThat(app.status().get("state")).isEqualTo("REAUTHORIZATION_REQUIRED");
        await().until(() -> app.eventTypes().contains(TokenEventType.REAUTHORIZATION_REQUIRED));
    }

    private TestApp unattended() {
        return CustobarApp.scoped(custobar).option("secretKey", CustobarApp.SECRET_KEY);
    }

    private void start(TestApp configured) {
        app = configured.start();
        app.result("direct:poll", String.class);
    }

    private Duration lifetime() {
        Map<String, Object> status = app.status();
        return Duration.between(
                Instant.parse(status.get("issuedAt").toString()),
                Instant.parse(status.get("expiresAt").toString()));
    }

    private TokenEvent event(TokenEventType type) {
        List<TokenEvent> found =
                app.events().stream().filter(event -> event.type() == type).toList();
        return found.isEmpty() ? null : found.get(0);
    }
}
